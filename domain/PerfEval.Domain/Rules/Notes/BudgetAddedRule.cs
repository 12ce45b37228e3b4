using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules.Notes;

/// <summary>年中新增: no budget at the start of the year.</summary>
internal sealed class BudgetAddedRule : IFormRule
{
    public RuleInfo Info { get; } = new("budget-added", 480, Severity.Note);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        var total = form.Form.Funds.Total;
        if (FormFigures.Amount(total.InitialBudget) != 0 || FormFigures.Amount(total.AnnualBudget) is not { } annual || annual <= 0) return;
        findings.Add(Info, Cells.FundsPlace, new Told
        {
            Cells = [Cells.TotalFund(Cells.InitialBudget), Cells.TotalFund(Cells.AnnualBudget)],
            Printed = AmountText.Write(annual, form.Profile.Amounts),
            Arguments = [AmountText.Write(annual, form.Profile.Amounts)],
        });
    }
}
