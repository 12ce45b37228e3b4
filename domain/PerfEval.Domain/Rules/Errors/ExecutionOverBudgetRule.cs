using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules.Errors;

/// <summary>More was spent than the annual budget.</summary>
internal sealed class ExecutionOverBudgetRule : IFormRule
{
    public RuleInfo Info { get; } = new("execution-over-budget", 180, Severity.Error);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        var total = form.Form.Funds.Total;
        if (FormFigures.Amount(total.AnnualBudget) is not { } annual || FormFigures.Amount(total.Executed) is not { } executed || executed <= annual) return;
        var unit = form.Profile.Amounts;
        findings.Add(Info, Cells.FundsPlace, new Told
        {
            Cells = [Cells.TotalFund(Cells.Executed), Cells.TotalFund(Cells.AnnualBudget)],
            Printed = AmountText.Write(executed, unit),
            Expected = "≤ " + AmountText.Write(annual, unit),
            Arguments = [AmountText.Write(executed, unit), AmountText.Write(annual, unit), AmountText.Write(executed - annual, unit)],
        });
    }
}
