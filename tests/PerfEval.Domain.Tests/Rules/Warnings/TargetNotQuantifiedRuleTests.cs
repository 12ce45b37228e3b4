using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Warnings;

public sealed class TargetNotQuantifiedRuleTests
{

    [Theory]
    [InlineData("及时", "100%")]
    [InlineData("100%", "及时")]
    [InlineData("有效保障", "13人")]
    [InlineData("24小时内", "按时")]
    [InlineData("100%", "无")]
    public void One_is_text_and_the_other_a_number_Is_reported(string target, string actual) => Findings.AreAdded(
        Findings.Plain,
        [("/indicators/2/target", target), ("/indicators/2/actual", actual)],
        ("target-not-quantified", "劳务派遣人员工资发放及时性"));

    [Theory]
    [InlineData("及时", "及时")]
    [InlineData("2022年", "及时")]
    [InlineData("及时", "未开展")]
    [InlineData("0起", "无")]
    [InlineData("无", "0")]
    [InlineData("无", "未发生")]
    [InlineData("100%", "99%")]
    [InlineData("", "100%")]
    public void Both_are_alike_or_one_is_missing_Says_nothing(string target, string actual) =>
        Findings.AreSilent(Findings.Plain, "target-not-quantified", ("/indicators/2/target", target), ("/indicators/2/actual", actual));

    [Theory]
    [InlineData("5场", "线上2场，线下3场")]
    [InlineData("≥100平方米/8个村", "120平方米")]
    public void A_text_that_holds_numbers_Is_not_called_a_text(string target, string actual)
    {
        var finding = Findings.IsAdded(Findings.Plain, "target-not-quantified", "劳务派遣人员工资发放及时性", ("/indicators/2/target", target), ("/indicators/2/actual", actual));

        Assert.DoesNotContain("文字", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("写法不同", finding.MessageZh, StringComparison.Ordinal);
    }
}
