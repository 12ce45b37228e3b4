using PerfEval.Domain.Evaluation;

namespace PerfEval.Domain.Rules.Warnings;

/// <summary>There was a budget at the start of the year and none in the end.</summary>
internal sealed class BudgetWithdrawnRule : IRuleOfWithdrawnForms
{
    public RuleInfo Info { get; } = new("budget-withdrawn", 391, Severity.Warning);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!form.IsWithdrawn) return;
        var initial = AmountText.Write(form.Form.Funds.Total.InitialBudget.Value!.Value, form.Profile.Amounts);
        findings.Add(Info, Cells.FundsPlace, new Told
        {
            Cells = [Cells.TotalFund(Cells.AnnualBudget), Cells.TotalFund(Cells.InitialBudget)],
            Printed = AmountText.Write(0, form.Profile.Amounts),
            Expected = initial,
            Arguments = [initial],
        });
    }
}
