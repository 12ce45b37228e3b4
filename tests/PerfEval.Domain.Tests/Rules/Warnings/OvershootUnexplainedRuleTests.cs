using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Warnings;

public sealed class OvershootUnexplainedRuleTests
{

    private const string Row = "劳务派遣人员数量";

    /// <summary>130 % of 10 is 13, and 3 more than 10.</summary>
    [Theory]
    [InlineData("10人")]
    [InlineData("≥10人")]
    [InlineData("10")]
    public void Actual_is_far_beyond_the_target_Is_reported(string target)
    {
        var before = target == "10" ? new[] { ("target-format", Row), ("overshoot-unexplained", Row) } : [("overshoot-unexplained", Row)];

        Findings.AreAdded(Findings.Plain, [("/indicators/0/target", target)], before);
    }

    [Theory]
    [InlineData("10人", "12人")]
    [InlineData("5人", "7.9人")]
    [InlineData("≤10人", "20人")]
    [InlineData("0人", "20人")]
    [InlineData("10%", "100%")]
    [InlineData("0.5", "90%")]
    [InlineData("1-3人", "9人")]
    [InlineData("0.000000000001人", "999999999999999人")]
    public void Actual_is_near_or_less_is_better_or_a_percentage_Says_nothing(string target, string actual) =>
        Findings.AreSilent(Findings.Plain, "overshoot-unexplained", ("/indicators/0/target", target), ("/indicators/0/actual", actual));

    [Fact]
    public void Reason_is_stated_Says_nothing() => Findings.AreSilent(
        Findings.Plain, "overshoot-unexplained", ("/indicators/0/target", "5人"), ("/indicators/0/deviation", "业务量增加，将合理设置指标值。"));

    [Fact]
    public void Form_has_no_column_for_reasons_Says_nothing() =>
        Findings.AreSilentWithout(Findings.Plain, "overshoot-unexplained", "/indicators/0/deviation", ("/indicators/0/target", "5人"));
}
