using PerfEval.Documents.Grids.Sections;
using PerfEval.Documents.Text;

namespace PerfEval.Documents.Grids.Rows;

/// <summary>What a row is to the splitting of grids into forms.</summary>
/// <param name="Title">The title it prints; null where it prints none.</param>
/// <param name="NamesProject">Whether it has the label of a project's name or code.</param>
/// <param name="Table">The heading of an indicator table that begins in it.</param>
/// <param name="IsTotal">Whether it begins with 总分.</param>
/// <param name="IsFundHeading">Whether it has the columns of 资金使用情况.</param>
/// <param name="NamesGoal">Whether it has a label of 年度总体目标.</param>
internal sealed record RowFacts(string? Title, bool NamesProject, TableColumns? Table, bool IsTotal, bool IsFundHeading, bool NamesGoal)
{
    private const int LeastFundColumns = 2;
    private const int MostBesideTotal = 4;

    /// <summary>Looks at a row.</summary>
    public static RowFacts Of(IReadOnlyList<GridRow> rows, int index)
    {
        var row = rows[index];
        var table = TableColumns.At(rows, index);
        string? title = null;
        var namesProject = false;
        var namesGoal = false;
        var funds = 0;
        var amounts = 0;
        foreach (var cell in row.Starting)
        {
            if (title is null && Rows.Title.Is(cell.Text)) title = cell.Text;
            var core = LabelText.Of(cell.Text).Core;
            if (table is null)
            {
                namesProject |= HeadLabel.In(cell.Text).Exists(l => l.Field is HeaderField.ProjectName or HeaderField.ProjectCode);
                namesGoal |= LabelIndex.IsGoalExpected(core) || LabelIndex.IsGoalActual(core);
                if (LabelIndex.FundColumn(core) is { } column)
                {
                    funds++;
                    if (column <= FundColumn.Executed) amounts++;
                }
            }

        }

        return new RowFacts(title, namesProject, table, TotalLabel(row) is not null, funds >= LeastFundColumns && amounts > 0, namesGoal);
    }

    /// <summary>The cell that says 总分: at either end of its row, or among few others; null where none does.</summary>
    public static GridCell? TotalLabel(GridRow row)
    {
        var cells = row.Starting.ToList();
        for (var i = 0; i < cells.Count; i++)
        {
            if ((i == 0 || i == cells.Count - 1 || cells.Count <= MostBesideTotal) && LabelIndex.IsTotal(TotalCore(cells[i].Text))) return cells[i];
        }

        return null;
    }

    /// <summary>A cell's text as the label 总分, with its number left out.</summary>
    private static string TotalCore(string text)
    {
        var colon = text.AsSpan().IndexOfAny('：', ':');
        return LabelText.Of(colon > 0 ? text[..colon] : text).Core;
    }
}
