using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Notes;

public sealed class OvershootExplainedRuleTests
{

    private const string Row = "劳务派遣人员数量";

    [Fact]
    public void Actual_is_far_beyond_the_target_with_a_reason_Is_noted() => Findings.IsAdded(
        Findings.Plain, "overshoot-explained", Row, ("/indicators/0/target", "10人"), ("/indicators/0/deviation", "业务量增加，将重新设置指标值。"));

    [Fact]
    public void Actual_is_near_Says_nothing() => Findings.AreSilent(
        Findings.Plain, "overshoot-explained", ("/indicators/0/target", "11人"), ("/indicators/0/deviation", "业务量增加，将重新设置指标值。"));

    [Fact]
    public void No_reason_is_stated_Says_nothing() => Findings.AreSilent(Findings.Plain, "overshoot-explained", ("/indicators/0/target", "5人"));
}
