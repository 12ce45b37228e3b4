using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Errors;

public sealed class FundSumRuleTests
{

    [Theory]
    [InlineData("/funds/total/initialBudget", "2200000.01", "initialBudget")]
    [InlineData("/funds/carriedOver/annualBudget", "0.01", "annualBudget")]
    [InlineData("/funds/other/executed", "1", "executed")]
    public void Column_does_not_add_up_Is_reported_alone(string cell, string value, string column) =>
        Findings.IsAdded(Findings.Plain, "fund-sum", column, (cell, value));

    [Fact]
    public void Parts_add_up_otherwise_Says_nothing() => Findings.AreSilent(
        Findings.Plain, "fund-sum", ("/funds/currentYearAppropriation/initialBudget", "2000000"), ("/funds/carriedOver/initialBudget", "150000"), ("/funds/other/initialBudget", "50000"));

    [Theory]
    [InlineData("/funds/total/executed")]
    [InlineData("/funds/other/executed")]
    public void A_part_is_missing_Says_nothing(string cell) =>
        Findings.AreSilent(Findings.Plain, "fund-sum", (cell, ""), ("/funds/carriedOver/executed", "0"));

    [Theory]
    [InlineData("0", false)]
    [InlineData("5", true)]
    public void A_part_may_be_left_blank_Counts_as_zero(string carriedOver, bool isReported)
    {
        var form = SampleForms.Altered(Findings.Plain, ("/funds/other/executed", ""), ("/funds/carriedOver/executed", carriedOver));
        var evaluation = new FormEvaluator(RuleProfiles.Get("generic-a-b")).Evaluate(form);

        Assert.Equal(isReported, evaluation.Findings.Any(finding => finding.Rule == "fund-sum"));
    }

    [Fact]
    public void A_line_is_not_printed_Says_nothing() => Findings.AreSilentWithout(Findings.Plain, "fund-sum", "/funds/other", ("/funds/carriedOver/executed", "5"));

    [Fact]
    public void Rests_on_a_doubted_cell_Becomes_a_warning_that_names_it()
    {
        var finding = Findings.OfDoubted(Findings.Plain, "fund-sum", "/funds/other/executed", ("/funds/other/executed", "1"));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("边界不明", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("边界不明", finding.MessageEn, StringComparison.Ordinal);
        Assert.Contains("/funds/other/executed", finding.Cells);
    }

    [Fact]
    public void The_doubts_reason_is_a_sentence_Goes_on_within_the_findings_own()
    {
        var finding = Findings.OfDoubted(Findings.Plain, "fund-sum", "/funds/other/executed", "边界不明。", ("/funds/other/executed", "1"));

        Assert.Contains("边界不明，", finding.MessageZh, StringComparison.Ordinal);
    }
}
