using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Errors;

public sealed class ScoreOverWeightRuleTests
{

    [Theory]
    [InlineData("10.01", "100.01")]
    [InlineData("100", "190")]
    public void Score_is_above_the_weight_Is_reported(string score, string total) => Findings.IsAdded(
        Findings.Plain, "score-over-weight", "劳务派遣人员数量", ("/indicators/0/score", score), ("/total/score", total));

    [Fact]
    public void Score_is_negative_Is_reported() => Assert.Contains(
        Findings.Evaluate(SampleForms.Altered(Findings.Plain, ("/indicators/0/score", "-1"))).Findings,
        finding => finding is { Rule: "score-over-weight", Where: "劳务派遣人员数量", Row: 1 });

    [Fact]
    public void Score_equals_the_weight_Says_nothing() => Findings.AreSilent(Findings.Plain, "score-over-weight", ("/indicators/0/score", "10.00"));

    [Fact]
    public void Score_or_weight_is_missing_Says_nothing()
    {
        Findings.AreSilent(Findings.Plain, "score-over-weight", ("/indicators/0/score", ""));
        Findings.AreSilent(Findings.Plain, "score-over-weight", ("/indicators/0/weight", ""));
    }

    [Fact]
    public void Rests_on_a_doubted_cell_Becomes_a_warning_that_names_it()
    {
        var finding = Findings.OfDoubted(Findings.Plain, "score-over-weight", "/indicators/0/score", ("/indicators/0/score", "11"));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("边界不明", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("边界不明", finding.MessageEn, StringComparison.Ordinal);
        Assert.Contains("/indicators/0/score", finding.Cells);
    }
}
