using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Warnings;

public sealed class TargetUnitMismatchRuleTests
{

    private const string Row = "合同审查数量";

    [Theory]
    [InlineData("259份", "259次")]
    [InlineData("259人", "259人次")]
    [InlineData("15个工作日内", "10天")]
    [InlineData("2天", "48小时")]
    [InlineData("≥2天或16小时", "3次")]
    [InlineData("≥100%", "259份")]
    [InlineData("不超预算", "16.6万元")]
    public void Units_do_not_convert_Is_reported(string target, string actual) =>
        Assert.Contains(
            Findings.Evaluate(SampleForms.Altered(Findings.Limits, ("/indicators/1/target", target), ("/indicators/1/actual", actual))).Findings,
            finding => finding is { Rule: "target-unit-mismatch", Row: 2, Where: Row, Severity: Severity.Warning });

    [Fact]
    public void Only_the_unit_differs_Is_reported_alone() => Findings.AreAdded(
        Findings.Limits, [("/indicators/1/target", "259次")], ("target-unit-mismatch", Row));

    [Theory]
    [InlineData("259份", "259")]
    [InlineData("259份", "259份合同")]
    [InlineData("2天内", "48小时")]
    [InlineData("≥2天或16小时", "20小时")]
    [InlineData("18万元", "166000元")]
    [InlineData("及时", "259份")]
    [InlineData("259份", "")]
    [InlineData("不超预算", "98%")]
    public void Units_convert_or_are_none_Says_nothing(string target, string actual) =>
        Findings.AreSilent(Findings.Limits, "target-unit-mismatch", ("/indicators/1/target", target), ("/indicators/1/actual", actual));
}
