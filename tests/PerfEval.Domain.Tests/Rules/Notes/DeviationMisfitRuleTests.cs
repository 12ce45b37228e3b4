using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Notes;

public sealed class DeviationMisfitRuleTests
{

    private const string Row = "党员满意度";

    [Theory]
    [InlineData("指标不够量化，建议修改。")]
    [InlineData("指标不量化，建议修改。")]
    [InlineData("指标未量化，建议修改。")]
    public void Reason_says_not_quantified_and_the_target_is_a_number_Is_noted(string deviation) =>
        Findings.IsAdded(Findings.Qualitative, "deviation-misfit", Row, ("/indicators/8/deviation", deviation));

    [Theory]
    [InlineData("满意")]
    [InlineData("2022年")]
    [InlineData("无")]
    [InlineData("")]
    public void Target_is_no_number_Says_nothing(string target) =>
        Findings.AreSilent(Findings.Qualitative, "deviation-misfit", ("/indicators/8/deviation", "指标不够量化，建议修改。"), ("/indicators/8/target", target));

    [Fact]
    public void Reason_is_another_Says_nothing() => Findings.AreSilent(Findings.Qualitative, "deviation-misfit", ("/indicators/8/deviation", "指标已量化，建议保留。"));
}
