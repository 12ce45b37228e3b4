using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules.Errors;

/// <summary>In a fund column the total is not appropriation plus carried over plus other.</summary>
internal sealed class FundSumRule : IFormRule
{
    public RuleInfo Info { get; } = new("fund-sum", 150, Severity.Error);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        CheckColumn(form, Cells.InitialBudget, line => line.InitialBudget, findings);
        CheckColumn(form, Cells.AnnualBudget, line => line.AnnualBudget, findings);
        CheckColumn(form, Cells.Executed, line => line.Executed, findings);
    }

    private static decimal? Part(FormCase form, NumberCell cell) => FormFigures.Amount(cell) ?? (cell.IsBlank && form.Profile.Budget.PartsMayBeBlank ? 0 : null);

    private void CheckColumn(FormCase form, string column, Func<FundLine, NumberCell> cell, FindingList findings)
    {
        var funds = form.Form.Funds;
        if (FormFigures.Amount(cell(funds.Total)) is not { } total || FormFigures.Amount(cell(funds.CurrentYearAppropriation)) is not { } appropriation) return;
        if (Part(form, cell(funds.CarriedOver)) is not { } carriedOver || Part(form, cell(funds.Other)) is not { } other) return;
        var sum = appropriation + carriedOver + other;
        if (sum == total) return;
        var unit = form.Profile.Amounts;
        findings.Add(Info, column, new Told
        {
            Cells =
            [
                Cells.TotalFund(column), CellPointer.Fund(Cells.Appropriation, column),
                CellPointer.Fund(Cells.CarriedOver, column), CellPointer.Fund(Cells.Other, column),
            ],
            Printed = AmountText.Write(total, unit),
            Expected = $"{AmountText.Bare(appropriation, unit)} + {AmountText.Bare(carriedOver, unit)} + {AmountText.Bare(other, unit)} = {AmountText.Write(sum, unit)}",
            Arguments =
            [
                new Messages.CellList([Cells.TotalFund(column)]), AmountText.Write(total, unit), AmountText.Bare(appropriation, unit),
                AmountText.Bare(carriedOver, unit), AmountText.Bare(other, unit), AmountText.Write(sum, unit),
            ],
        });
    }
}
