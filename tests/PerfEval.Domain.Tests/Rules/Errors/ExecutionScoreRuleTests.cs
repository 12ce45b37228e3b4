using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Errors;

public sealed class ExecutionScoreRuleTests
{

    /// <summary>The rate is 98.28 %, the score 9.83; the total is altered with it so that only this is wrong.</summary>
    [Theory]
    [InlineData("9.85", "99.85")]
    [InlineData("9.8", "99.8")]
    [InlineData("10", "100")]
    public void Printed_score_is_another_Is_reported(string score, string total)
    {
        var finding = Findings.IsAdded(Findings.Limits, "execution-score", "funds", ("/funds/total/score", score), ("/total/score", total));

        Assert.Equal("98.28% × 10 = 9.83", finding.Expected);
    }

    [Theory]
    [InlineData("9.82")]
    [InlineData("9.84")]
    [InlineData("9.830")]
    public void Printed_score_is_within_the_tolerance_Says_nothing(string score) =>
        Findings.AreSilent(Findings.Limits, "execution-score", ("/funds/total/score", score));

    /// <summary>98.28 % may be printed as 98 % or 98.3 %; 99 % it is not.</summary>
    [Theory]
    [InlineData("98", "9.8")]
    [InlineData("98.3", "9.83")]
    public void Printed_score_is_that_of_the_rounded_rate_Says_nothing(string rate, string score) =>
        Findings.AreSilent(Findings.Limits, "execution-score", ("/funds/total/executionRate", rate), ("/funds/total/score", score));

    [Fact]
    public void Printed_score_is_that_of_a_wrong_rate_Is_reported() => Assert.Equal(
        "98.28% × 10 = 9.83",
        Findings.IsAdded(Findings.Limits, "execution-score", "funds", ("/funds/total/executionRate", "99"), ("/funds/total/score", "9.9"), ("/total/score", "99.9")).Expected);

    [Fact]
    public void Score_is_missing_Says_nothing() => Findings.AreSilent(Findings.Limits, "execution-score", ("/funds/total/score", ""));

    [Fact]
    public void Rounded_rate_is_what_scores() =>
        // 277,248 of 277,400 is 99.9452 %, rounded 99.95 %, which scores 10 and not 9.99.
        Assert.Equal(10m, Findings.Evaluate(SampleForms.Altered(Findings.Limits, ("/funds/total/annualBudget", "277400.00"), ("/funds/total/executed", "277248.00"))).ExecutionScore);

    [Fact]
    public void Rests_on_a_doubted_cell_Becomes_a_warning_that_names_it()
    {
        var finding = Findings.OfDoubted(Findings.Limits, "execution-score", "/funds/total/score", ("/funds/total/score", "9"));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("边界不明", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("边界不明", finding.MessageEn, StringComparison.Ordinal);
        Assert.Contains("/funds/total/score", finding.Cells);
    }
}
