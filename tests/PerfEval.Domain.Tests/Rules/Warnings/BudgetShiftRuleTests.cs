using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Warnings;

public sealed class BudgetShiftRuleTests
{

    /// <summary>1,300,000 is 30 % above 1,000,000, 700,000 30 % below: not more than 30 %.</summary>
    [Theory]
    [InlineData("1300000.01", 1)]
    [InlineData("1300000", 0)]
    [InlineData("700000", 0)]
    [InlineData("699999.99", 1)]
    public void Annual_budget_differs_by_more_than_the_threshold_Is_reported(string annual, int findings) => Assert.Equal(
        findings,
        Findings.Evaluate(SampleForms.Altered(Findings.Plain, ("/funds/total/initialBudget", "1000000"), ("/funds/total/annualBudget", annual)))
            .Findings.Count(finding => finding is { Rule: "budget-shift", Where: "funds" }));

    [Theory]
    [InlineData("0")]
    [InlineData("")]
    public void Initial_budget_is_0_or_missing_Says_nothing(string initial) => Findings.AreSilent(Findings.Plain, "budget-shift", ("/funds/total/initialBudget", initial));
}
