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
        CheckFunds(form, findings);
        Report(findings, "goal.expected", (cells.Goal.Expected.IsBlank, CellPointer.GoalExpected));
        Report(findings, "goal.actual", (cells.Goal.Actual.IsBlank, CellPointer.GoalActual));
        foreach (var row in form.Rows) CheckRow(row, findings);
        Report(findings, Cells.TotalPlace, (cells.Total.Weight.IsBlank, CellPointer.TotalWeight), (cells.Total.Score.IsBlank, CellPointer.TotalScore));
    }

    private void CheckFunds(FormCase form, FindingList findings)
    {
        var funds = form.Form.Funds;
        Column(Cells.InitialBudget, line => line.InitialBudget);
        Column(Cells.AnnualBudget, line => line.AnnualBudget);
        Column(Cells.Executed, line => line.Executed);
        Total(Cells.Weight, funds.Total.Weight);
        Total(Cells.ExecutionRate, funds.Total.ExecutionRate);
        Total(Cells.Score, funds.Total.Score);

        void Total(string column, NumberCell cell) => Report(findings, column, Blank(column, PointerOfFund, (cell.IsBlank, Cells.TotalLine)));

        void Column(string column, Func<FundLine, NumberCell> cell) => Report(findings, column, Blank(
            column,
            PointerOfFund,
            (cell(funds.Total).IsBlank, Cells.TotalLine),
            (cell(funds.CurrentYearAppropriation).IsBlank, Cells.Appropriation),
            (IsMissing(cell(funds.CarriedOver), Cells.CarriedOver, column), Cells.CarriedOver),
            (IsMissing(cell(funds.Other), Cells.Other, column), Cells.Other)));

        // A dash says that there is none of this money, and the cell's doubt that it says so.
        bool IsMissing(NumberCell cell, string line, string column) =>
            cell.IsBlank && !form.Profile.Budget.PartsMayBeBlank && !form.Reading.Confidence.ContainsKey(CellPointer.Fund(line, column));
    }

    private static string PointerOfFund(string column, string line) => CellPointer.Fund(line, column);

    private void CheckRow(IndicatorCase row, FindingList findings)
    {
        if (row.IsNotApplicable || row.IsExtra || !(row.IsWeighted || row.Indicator.Weight.IsBlank)) return;
        var blank = Blank(
            row,
            static (row, column) => row.Cell(column),
            (row.Indicator.Target.IsBlank, Cells.Target),
            (row.Indicator.Actual.IsBlank, Cells.Actual),
            (row.Indicator.Weight.IsBlank, Cells.Weight),
            (row.Indicator.Score.IsBlank, Cells.Score));
        if (!blank.IsEmpty) findings.Add(Info, row, new Told { Variant = RowVariant, Cells = blank, Arguments = [new CellList(blank)] });
    }

    private void Report(FindingList findings, string where, params ReadOnlySpan<(bool IsBlank, string Pointer)> cells) =>
        Report(findings, where, Blank(where, static (_, pointer) => pointer, cells));

    private void Report(FindingList findings, string where, ImmutableArray<string> blank)
    {
        if (!blank.IsEmpty) findings.Add(Info, where, new Told { Cells = blank, Arguments = [new CellList(blank)] });
    }

    /// <summary>The pointers of the blank cells, which few forms have: none is written for the others.</summary>
    private static ImmutableArray<string> Blank<TPlace>(TPlace place, Func<TPlace, string, string> pointer, params ReadOnlySpan<(bool IsBlank, string Cell)> cells)
    {
        var blank = ImmutableArray<string>.Empty;
        foreach (var (isBlank, cell) in cells)
            if (isBlank) blank = blank.Add(pointer(place, cell));
        return blank;
    }
}
