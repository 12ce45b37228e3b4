using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Warnings;

public sealed class OutputAgainstBudgetRuleTests
{

    private static readonly (string, System.Text.Json.Nodes.JsonNode?)[] Half =
        [("/funds/total/initialBudget", "3754807.56"), ("/funds/currentYearAppropriation/initialBudget", "3754807.56")];

    /// <summary>1,877,403.78 is exactly half of 3,754,807.56.</summary>
    [Fact]
    public void Budget_is_halved_and_all_quantities_are_met_Is_reported() => Findings.AreAdded(
        Findings.Plain, Half, ("output-against-budget", "funds"), ("budget-shift", "funds"));

    [Fact]
    public void Budget_is_just_above_half_Says_nothing() => Findings.AreSilent(
        Findings.Plain, "output-against-budget", ("/funds/total/initialBudget", "3754807.54"), ("/funds/currentYearAppropriation/initialBudget", "3754807.54"));

    [Fact]
    public void A_quantity_is_not_met_Says_nothing() => Findings.AreSilent(Findings.Plain, "output-against-budget", [.. Half, ("/indicators/0/actual", "12人")]);

    [Fact]
    public void No_quantity_is_verified_Says_nothing() => Findings.AreSilent(Findings.Plain, "output-against-budget", [.. Half, ("/indicators/0/actual", "足额")]);

    [Fact]
    public void Initial_budget_is_missing_Says_nothing() => Findings.AreSilent(Findings.Plain, "output-against-budget", ("/funds/total/initialBudget", ""));
}
