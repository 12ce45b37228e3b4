using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules.Warnings;

/// <summary>The annual budget differs much from the initial one.</summary>
internal sealed class BudgetShiftRule : IFormRule
{
    public RuleInfo Info { get; } = new("budget-shift", 390, Severity.Warning);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        var total = form.Form.Funds.Total;
        if (FormFigures.Amount(total.InitialBudget) is not { } initial || FormFigures.Amount(total.AnnualBudget) is not { } annual) return;
        if (initial <= 0 || annual <= 0 || Math.Abs(annual - initial) * 100 <= initial * form.Profile.Budget.ShiftPercent) return;
        var unit = form.Profile.Amounts;
        var percent = Points.Round2(Math.Abs(annual - initial) / initial * 100);
        findings.Add(Info, Cells.FundsPlace, new Told
        {
            Variant = annual > initial ? "up" : "down",
            Cells = [Cells.TotalFund(Cells.AnnualBudget), Cells.TotalFund(Cells.InitialBudget)],
            Printed = AmountText.Write(annual, unit),
            Expected = $"|{AmountText.Bare(annual, unit)} − {AmountText.Bare(initial, unit)}| ÷ {AmountText.Bare(initial, unit)} = {Quantity.Plain(percent)}%, ≤ {Quantity.Plain(form.Profile.Budget.ShiftPercent)}%",
            Arguments = [AmountText.Write(annual, unit), AmountText.Write(initial, unit), percent, form.Profile.Budget.ShiftPercent],
        });
    }
}
