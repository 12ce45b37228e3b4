using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Warnings;

public sealed class BudgetWithdrawnRuleTests
{

    [Fact]
    public void Budget_is_withdrawn_Only_that_and_errors_are_reported()
    {
        var evaluation = Findings.Evaluate(SampleForms.Altered(Findings.Withdrawn, ("/indicators/0/level3", "支出进度达标率"), ("/total/score", "1")));

        Assert.Equal(["budget-withdrawn", "total-sum"], evaluation.Findings.Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0%")]
    [InlineData("0次")]
    public void Zero_of_anything_is_not_carried_out(string actual)
    {
        var row = Findings.Evaluate(SampleForms.Altered(Findings.Withdrawn, ("/indicators/0/actual", actual))).Rows[0];

        Assert.Equal(IndicatorOutcome.NotCarriedOut, row.Outcome);
        Assert.True(row.Verified);
    }

    [Theory]
    [InlineData("/funds/total/initialBudget", "0")]
    [InlineData("/funds/total/initialBudget", "")]
    [InlineData("/funds/total/annualBudget", "1")]
    [InlineData("/funds/total/annualBudget", "")]
    public void Budget_is_not_withdrawn_Says_nothing(string cell, string value) => Findings.AreSilent(Findings.Withdrawn, "budget-withdrawn", (cell, value));
}
