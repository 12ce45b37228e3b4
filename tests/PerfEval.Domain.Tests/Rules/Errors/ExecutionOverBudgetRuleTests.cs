using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Errors;

public sealed class ExecutionOverBudgetRuleTests
{

    [Fact]
    public void More_is_spent_than_budgeted_Is_reported() => Findings.IsAdded(
        Findings.Plain, "execution-over-budget", "funds", ("/funds/total/executed", "1877403.79"), ("/funds/currentYearAppropriation/executed", "1877403.79"));

    [Fact]
    public void Spending_equals_the_budget_Says_nothing() => Findings.AreSilent(Findings.Plain, "execution-over-budget");

    [Fact]
    public void Budget_is_missing_Says_nothing() => Findings.AreSilent(Findings.Plain, "execution-over-budget", ("/funds/total/annualBudget", ""));

    [Fact]
    public void Score_stays_within_the_weight() =>
        Assert.Equal(10m, Findings.Evaluate(SampleForms.Altered(Findings.Plain, ("/funds/total/executed", "3000000"))).ExecutionScore);

    [Fact]
    public void Rests_on_a_doubted_cell_Becomes_a_warning_that_names_it()
    {
        var finding = Findings.OfDoubted(Findings.Plain, "execution-over-budget", "/funds/total/executed", ("/funds/total/executed", "1877403.79"));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("边界不明", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("边界不明", finding.MessageEn, StringComparison.Ordinal);
        Assert.Contains("/funds/total/executed", finding.Cells);
    }
}
