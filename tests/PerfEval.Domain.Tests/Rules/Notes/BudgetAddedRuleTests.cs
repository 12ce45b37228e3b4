using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Notes;

public sealed class BudgetAddedRuleTests
{

    [Fact]
    public void Budget_was_added_in_the_year_Is_noted() => Findings.AreAdded(
        Findings.Plain,
        [("/funds/total/initialBudget", "0"), ("/funds/currentYearAppropriation/initialBudget", "0")],
        ("budget-added", "funds"));

    [Theory]
    [InlineData("0.01", "5")]
    [InlineData("0", "0")]
    [InlineData("", "5")]
    [InlineData("0", "")]
    public void There_was_a_budget_or_is_none_Says_nothing(string initial, string annual) =>
        Findings.AreSilent(Findings.Plain, "budget-added", ("/funds/total/initialBudget", initial), ("/funds/total/annualBudget", annual));
}
