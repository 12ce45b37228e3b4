using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Notes;

public sealed class TargetQualitativeRuleTests
{

    private const string Row = "劳务派遣人员工资发放及时性";

    [Theory]
    [InlineData("及时", "及时")]
    [InlineData("全区", "覆盖各街道")]
    [InlineData("有效", "无")]
    [InlineData("无", "未发生")]
    public void Both_are_text_Is_noted(string target, string actual) => Findings.AreAdded(
        Findings.Plain, [("/indicators/2/target", target), ("/indicators/2/actual", actual)], ("target-qualitative", Row));

    [Theory]
    [InlineData("及时", "100%")]
    [InlineData("每年", "每年")]
    [InlineData("无", "无")]
    [InlineData("", "及时")]
    public void One_is_a_number_or_a_time_or_missing_Says_nothing(string target, string actual) =>
        Findings.AreSilent(Findings.Plain, "target-qualitative", ("/indicators/2/target", target), ("/indicators/2/actual", actual));

    [Fact]
    public void Texts_that_hold_numbers_Are_not_called_texts()
    {
        var finding = Findings.IsAdded(Findings.Plain, "target-qualitative", Row, ("/indicators/2/target", "3次培训，2次会议"), ("/indicators/2/actual", "3次培训，1次会议"));

        Assert.DoesNotContain("文字", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("一个数值", finding.MessageZh, StringComparison.Ordinal);
    }
}
