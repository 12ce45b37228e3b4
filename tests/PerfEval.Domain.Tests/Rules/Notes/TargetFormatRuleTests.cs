using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Notes;

public sealed class TargetFormatRuleTests
{

    private const string Row = "劳务派遣人员工资发放准确率";

    [Theory]
    [InlineData("1", "100%")]
    [InlineData("≥0.9", "100%")]
    [InlineData("95", "100%")]
    public void Target_is_bare_against_a_percentage_Is_noted(string target, string actual) =>
        Findings.IsAdded(Findings.Plain, "target-format", Row, ("/indicators/1/target", target), ("/indicators/1/actual", actual));

    [Fact]
    public void Target_is_bare_against_a_count_Is_noted() => Findings.IsAdded(Findings.Plain, "target-format", "劳务派遣人员数量", ("/indicators/0/target", "≥13"));

    [Theory]
    [InlineData("100%", "1")]
    [InlineData("1", "1")]
    [InlineData("100%", "100%")]
    [InlineData("无", "0起")]
    [InlineData("1", "及时")]
    [InlineData("", "100%")]
    public void Target_has_its_unit_or_nobody_has_one_Says_nothing(string target, string actual) =>
        Findings.AreSilent(Findings.Plain, "target-format", ("/indicators/1/target", target), ("/indicators/1/actual", actual));
}
