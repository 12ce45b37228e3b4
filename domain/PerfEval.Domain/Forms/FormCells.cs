using System.Collections.Immutable;
using System.Globalization;

namespace PerfEval.Domain.Forms;

/// <summary>The cells of a form by JSON Pointer (<see cref="CellPointer"/>), each with its text as printed.</summary>
/// <remarks>
/// A cell that the form does not print is left out; one that is printed and empty has an empty text. Equal numbers have
/// equal texts: 10 and 10.00 are one cell in two files.
/// </remarks>
public static class FormCells
{
    private const string AllDigits = "0.############################";

    /// <summary>The cells outside the indicator rows, in printed order.</summary>
    public static ImmutableArray<(string Cell, string Text)> OfForm(SelfEvaluationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var cells = new List<(string Cell, string? Text)>
        {
            (CellPointer.ProjectCode, Text(form.ProjectCode)),
            (CellPointer.ProjectName, Text(form.ProjectName)),
            (CellPointer.FiscalYear, Text(form.FiscalYear)),
            (CellPointer.ImplementingUnit, Text(form.ImplementingUnit)),
            (CellPointer.PrimaryBudgetUnit, Text(form.PrimaryBudgetUnit)),
        };
        AddLine(cells, "total", form.Funds.Total);
        cells.Add((CellPointer.Fund("total", "weight"), Text(form.Funds.Total.Weight)));
        cells.Add((CellPointer.Fund("total", "executionRate"), Text(form.Funds.Total.ExecutionRate)));
        cells.Add((CellPointer.Fund("total", "score"), Text(form.Funds.Total.Score)));
        AddLine(cells, "currentYearAppropriation", form.Funds.CurrentYearAppropriation);
        AddLine(cells, "carriedOver", form.Funds.CarriedOver);
        AddLine(cells, "other", form.Funds.Other);
        cells.Add((CellPointer.GoalExpected, Text(form.Goal.Expected)));
        cells.Add((CellPointer.GoalActual, Text(form.Goal.Actual)));
        cells.AddRange(form.SectionWeights.Select(section => (CellPointer.SectionWeight(section.Key), Text(section.Value))));
        cells.Add((CellPointer.TotalWeight, Text(form.Total.Weight)));
        cells.Add((CellPointer.TotalScore, Text(form.Total.Score)));
        return Printed(cells);
    }

    /// <summary>The cells of an indicator row.</summary>
    /// <param name="indicator">The row.</param>
    /// <param name="index">Its index, from 0.</param>
    public static ImmutableArray<(string Cell, string Text)> OfRow(Indicator indicator, int index)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Printed(
        [
            (CellPointer.Indicator(index, "level1"), Text(indicator.Level1)),
            (CellPointer.Indicator(index, "level2"), Text(indicator.Level2)),
            (CellPointer.Indicator(index, "level3"), Text(indicator.Name)),
            (CellPointer.Indicator(index, "target"), Text(indicator.Target)),
            (CellPointer.Indicator(index, "actual"), Text(indicator.Actual)),
            (CellPointer.Indicator(index, "weight"), Text(indicator.Weight)),
            (CellPointer.Indicator(index, "score"), Text(indicator.Score)),
            (CellPointer.Indicator(index, "deviation"), Text(indicator.Deviation)),
        ]);
    }

    /// <summary>Whether a form prints a cell of this name.</summary>
    public static bool Has(SelfEvaluationForm form, string cell)
    {
        ArgumentNullException.ThrowIfNull(form);
        return OfForm(form).Concat(form.Indicators.SelectMany((row, index) => (IEnumerable<(string Cell, string Text)>)OfRow(row, index))).Any(printed => printed.Cell == cell);
    }

    private static void AddLine(List<(string Cell, string? Text)> cells, string name, FundLine line)
    {
        cells.Add((CellPointer.Fund(name, "initialBudget"), Text(line.InitialBudget)));
        cells.Add((CellPointer.Fund(name, "annualBudget"), Text(line.AnnualBudget)));
        cells.Add((CellPointer.Fund(name, "executed"), Text(line.Executed)));
    }

    private static string? Text(TextCell cell) => cell.IsPrinted ? cell.Text : null;

    private static string? Text(NumberCell cell) => cell.IsPrinted ? cell.Value?.ToString(AllDigits, CultureInfo.InvariantCulture) ?? "" : null;

    private static ImmutableArray<(string Cell, string Text)> Printed(IEnumerable<(string Cell, string? Text)> cells) =>
        [.. cells.Where(cell => cell.Text is not null).Select(cell => (cell.Cell, cell.Text!))];
}
