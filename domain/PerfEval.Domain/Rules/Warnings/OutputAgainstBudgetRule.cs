using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules.Warnings;

/// <summary>The budget was cut to half or less, and yet all verified quantity indicators are met.</summary>
internal sealed class OutputAgainstBudgetRule : IFormRule
{
    public RuleInfo Info { get; } = new("output-against-budget", 330, Severity.Warning, IsGrave: true);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        var total = form.Form.Funds.Total;
        if (FormFigures.Amount(total.InitialBudget) is not { } initial || FormFigures.Amount(total.AnnualBudget) is not { } annual) return;
        if (annual <= 0 || annual * 100 > initial * form.Profile.Budget.OutputPercent) return;
        var quantities = form.WeightedRows.Where(row => row.Result is { IsVerified: true } && IsQuantity(form, row)).ToArray();
        if (quantities.Length == 0 || quantities.Any(row => row.Result!.Outcome != IndicatorOutcome.Met)) return;
        var unit = form.Profile.Amounts;
        var percent = Points.Round2(annual / initial * 100);
        findings.Add(Info, Cells.FundsPlace, new Told
        {
            Cells = [Cells.TotalFund(Cells.AnnualBudget), Cells.TotalFund(Cells.InitialBudget), .. quantities.Select(row => row.Cell(Cells.Actual))],
            Printed = AmountText.Write(annual, unit),
            Expected = $"{AmountText.Bare(annual, unit)} ÷ {AmountText.Bare(initial, unit)} = {Quantity.Plain(percent)}%, > {Quantity.Plain(form.Profile.Budget.OutputPercent)}%",
            Arguments = [AmountText.Write(annual, unit), AmountText.Write(initial, unit), percent, quantities.Length],
        });
    }

    private static bool IsQuantity(FormCase form, IndicatorCase row)
    {
        foreach (var level in form.Profile.Names.QuantityLevels)
            if (row.Indicator.Level2.Text.Contains(level, StringComparison.Ordinal)) return true;
        return false;
    }
}
