using System.Collections.Immutable;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Messages;

namespace PerfEval.Domain.Rules.Errors;

/// <summary>A cell is blank whose label the form prints. One finding a place, naming its blank cells.</summary>
internal sealed class MissingFieldRule : IFormRule
{
    private const string RowVariant = "row";

    public RuleInfo Info { get; } = new("missing-field", 100, Severity.Error);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        var cells = form.Form;
        Report(findings, "projectCode", (cells.ProjectCode.IsBlank, CellPointer.ProjectCode));
        Report(findings, "projectName", (cells.ProjectName.IsBlank, CellPointer.ProjectName));
        Report(findings, "fiscalYear", (cells.FiscalYear.IsBlank, CellPointer.FiscalYear));
        Report(findings, "implementingUnit", (cells.ImplementingUnit.IsBlank, CellPointer.ImplementingUnit));
        Report(findings, "primaryBudgetUnit", (cells.PrimaryBudgetUnit.IsBlank, CellPointer.PrimaryBudgetUnit));
        CheckFunds(cells.Funds, findings);
        Report(findings, "goal.expected", (cells.Goal.Expected.IsBlank, CellPointer.GoalExpected));
        Report(findings, "goal.actual", (cells.Goal.Actual.IsBlank, CellPointer.GoalActual));
        foreach (var row in form.Rows) CheckRow(row, findings);
        Report(findings, Cells.TotalPlace, (cells.Total.Weight.IsBlank, CellPointer.TotalWeight), (cells.Total.Score.IsBlank, CellPointer.TotalScore));
    }

    private void CheckFunds(Funds funds, FindingList findings)
    {
        Column(Cells.InitialBudget, line => line.InitialBudget);
        Column(Cells.AnnualBudget, line => line.AnnualBudget);
        Column(Cells.Executed, line => line.Executed);
        Report(findings, Cells.Weight, (funds.Total.Weight.IsBlank, Cells.TotalFund(Cells.Weight)));
        Report(findings, Cells.ExecutionRate, (funds.Total.ExecutionRate.IsBlank, Cells.TotalFund(Cells.ExecutionRate)));
        Report(findings, Cells.Score, (funds.Total.Score.IsBlank, Cells.TotalFund(Cells.Score)));

        void Column(string column, Func<FundLine, NumberCell> cell) => Report(
            findings,
            column,
            (cell(funds.Total).IsBlank, Cells.TotalFund(column)),
            (cell(funds.CurrentYearAppropriation).IsBlank, CellPointer.Fund(Cells.Appropriation, column)),
            (cell(funds.CarriedOver).IsBlank, CellPointer.Fund(Cells.CarriedOver, column)),
            (cell(funds.Other).IsBlank, CellPointer.Fund(Cells.Other, column)));
    }

    private void CheckRow(IndicatorCase row, FindingList findings)
    {
        if (row.IsNotApplicable || !(row.IsWeighted || row.Indicator.Weight.IsBlank)) return;
        var blank = Blank(
            (row.Indicator.Target.IsBlank, row.Cell(Cells.Target)),
            (row.Indicator.Actual.IsBlank, row.Cell(Cells.Actual)),
            (row.Indicator.Weight.IsBlank, row.Cell(Cells.Weight)),
            (row.Indicator.Score.IsBlank, row.Cell(Cells.Score)));
        if (!blank.IsEmpty) findings.Add(Info, row, new Told { Variant = RowVariant, Cells = blank, Arguments = [new CellList(blank)] });
    }

    private void Report(FindingList findings, string where, params ReadOnlySpan<(bool IsBlank, string Pointer)> cells)
    {
        var blank = Blank(cells);
        if (!blank.IsEmpty) findings.Add(Info, where, new Told { Cells = blank, Arguments = [new CellList(blank)] });
    }

    private static ImmutableArray<string> Blank(params ReadOnlySpan<(bool IsBlank, string Pointer)> cells)
    {
        var blank = ImmutableArray<string>.Empty;
        foreach (var (isBlank, pointer) in cells)
            if (isBlank) blank = blank.Add(pointer);
        return blank;
    }
}
