using System.Globalization;
using PerfEval.Cli.Resources;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Messages;
using Spectre.Console;

namespace PerfEval.Cli.Rendering;

/// <summary>A form as a person reads it: every cell, and a question mark on those read with doubt.</summary>
/// <param name="console">Where it is drawn.</param>
internal sealed class FormView(IAnsiConsole console)
{
    private const string DoubtMark = " (?)";

    /// <summary>Draws a form.</summary>
    public void Draw(FormReading reading)
    {
        var form = reading.Form;
        console.Write(new Rule(Markup.Escape(FormTitle.Of(form))) { Justification = Justify.Left });
        console.Write(Heading(reading));
        console.Write(Funds(reading));
        console.Write(Goal(reading));
        console.Write(Indicators(reading));
        DrawDoubts(reading);
        console.WriteLine();
    }

    private static Grid Heading(FormReading reading)
    {
        var form = reading.Form;
        var grid = LabelsAndValues();
        AddCell(grid, reading, CellPointer.ProjectCode, form.ProjectCode.Text);
        AddCell(grid, reading, CellPointer.ProjectName, form.ProjectName.Text);
        AddCell(grid, reading, CellPointer.FiscalYear, form.FiscalYear.ToString());
        AddCell(grid, reading, CellPointer.ImplementingUnit, form.ImplementingUnit.Text);
        AddCell(grid, reading, CellPointer.PrimaryBudgetUnit, form.PrimaryBudgetUnit.Text);
        return grid;
    }

    private static Grid Goal(FormReading reading)
    {
        var grid = LabelsAndValues();
        AddCell(grid, reading, CellPointer.GoalExpected, reading.Form.Goal.Expected.Text);
        AddCell(grid, reading, CellPointer.GoalActual, reading.Form.Goal.Actual.Text);
        return grid;
    }

    private static Table Funds(FormReading reading)
    {
        var funds = reading.Form.Funds;
        var table = TableWith(
            Texts.LabelFunds, Texts.LabelInitialBudget, Texts.LabelAnnualBudget, Texts.LabelExecuted,
            Texts.LabelWeight, Texts.LabelExecutionRate, Texts.LabelScore);
        foreach (var column in table.Columns.Skip(1)) column.RightAligned();
        table.AddRow(
            Label("total"),
            Amount("total", "initialBudget", funds.Total.InitialBudget),
            Amount("total", "annualBudget", funds.Total.AnnualBudget),
            Amount("total", "executed", funds.Total.Executed),
            Fund("total", "weight", funds.Total.Weight),
            Fund("total", "executionRate", funds.Total.ExecutionRate),
            Fund("total", "score", funds.Total.Score));
        AddLine("currentYearAppropriation", funds.CurrentYearAppropriation);
        AddLine("carriedOver", funds.CarriedOver);
        AddLine("other", funds.Other);
        return table;

        void AddLine(string name, FundLine line) => table.AddRow(
            Label(name),
            Amount(name, "initialBudget", line.InitialBudget),
            Amount(name, "annualBudget", line.AnnualBudget),
            Amount(name, "executed", line.Executed),
            "", "", "");

        string Label(string name) => Markup.Escape(CellLabel.OfPointer($"/funds/{name}"));
        string Amount(string line, string column, NumberCell cell) => Cell(reading, CellPointer.Fund(line, column), cell.Value?.ToString("#,##0.00####", CultureInfo.InvariantCulture) ?? "");
        string Fund(string line, string column, NumberCell cell) => Cell(reading, CellPointer.Fund(line, column), cell.ToString());
    }

    private static Table Indicators(FormReading reading)
    {
        var table = TableWith(
            "#", Texts.LabelLevel1, Texts.LabelLevel2, Texts.LabelLevel3, Texts.LabelTarget, Texts.LabelActual,
            Texts.LabelWeight, Texts.LabelScore, Texts.LabelDeviation);
        table.Columns[6].RightAligned();
        table.Columns[7].RightAligned();
        for (var i = 0; i < reading.Form.Indicators.Length; i++)
        {
            var row = reading.Form.Indicators[i];
            table.AddRow(
                (i + 1).ToString(CultureInfo.InvariantCulture),
                Row(i, "level1", row.Level1.Text), Row(i, "level2", row.Level2.Text), Row(i, "level3", row.Name.Text),
                Row(i, "target", row.Target.Text), Row(i, "actual", row.Actual.Text),
                Row(i, "weight", row.Weight.ToString()), Row(i, "score", row.Score.ToString()),
                Row(i, "deviation", row.Deviation.Text));
        }

        var total = reading.Form.Total;
        table.AddRow(
            "", Texts.LabelTotal, "", "", "", "",
            Cell(reading, CellPointer.TotalWeight, total.Weight.ToString()), Cell(reading, CellPointer.TotalScore, total.Score.ToString()), "");
        return table;

        string Row(int index, string column, string text) => Cell(reading, CellPointer.Indicator(index, column), text);
    }

    private void DrawDoubts(FormReading reading)
    {
        if (reading.Confidence.IsEmpty) return;
        console.WriteLine(Texts.LabelDoubts);
        foreach (var (pointer, doubt) in reading.Confidence)
        {
            var place = PlaceText.Within(reading.Source.GetValueOrDefault(pointer));
            console.WriteLine($"  {CellLabel.OfPointer(pointer)}{(place.Length > 0 ? $" ({place})" : "")}: {DoubtReasons.In(doubt.Reason, Speech.IsChinese ? MessageLanguage.Chinese : MessageLanguage.English)}");
        }
    }

    private static Grid LabelsAndValues() =>
        new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();

    private static void AddCell(Grid grid, FormReading reading, string pointer, string text) =>
        grid.AddRow(Markup.Escape(CellLabel.OfPointer(pointer)), Cell(reading, pointer, text));

    private static Table TableWith(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in columns) table.AddColumn(Markup.Escape(column));
        return table;
    }

    private static string Cell(FormReading reading, string pointer, string text) =>
        Markup.Escape(reading.Confidence.ContainsKey(pointer) ? text + DoubtMark : text);
}
