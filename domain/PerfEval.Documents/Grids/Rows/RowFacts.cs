using System.Collections.Immutable;
using PerfEval.Documents.Grids.Sections;
using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Rows;

/// <summary>What a row is to the splitting of grids into forms.</summary>
/// <param name="Title">The title it prints; null where it prints none.</param>
/// <param name="Kind">The form whose title it is.</param>
/// <param name="NamesProject">Whether it has the label of a project's name or code.</param>
/// <param name="Table">The heading of an indicator table that begins in it.</param>
/// <param name="IsTotal">Whether it begins with 总分.</param>
/// <param name="IsFundHeading">Whether it has the columns of 资金使用情况.</param>
/// <param name="NamesGoal">Whether it has a label of 年度总体目标.</param>
internal sealed record RowFacts(string? Title, FormKind Kind, bool NamesProject, TableColumns? Table, bool IsTotal, bool IsFundHeading, bool NamesGoal)
{
    private const int LeastFundColumns = 2;
    private const int MostBesideTotal = 4;

    /// <summary>What a total is worth, in points: the largest of its numbers; null where it has fewer than two of them.</summary>
    public decimal? Points { get; private init; }

    /// <summary>Looks at a row.</summary>
    public static RowFacts Of(IReadOnlyList<GridRow> rows, int index)
    {
        var row = rows[index];
        var table = TableColumns.At(rows, index);
        string? title = null;
        var kind = FormKind.Project;
        var namesProject = false;
        var namesGoal = false;
        var funds = 0;
        var amounts = 0;
        foreach (var cell in row.Starting)
        {
            if (title is null && Rows.Title.KindOf(cell.Text) is { } named && (named <= FormKind.Overall || row.Cells.Length == 1) && StandsAlone(row, cell)) (title, kind) = (cell.Text, named);
            if (table is null)
            {
                foreach (var label in cell.HeadLabels) namesProject |= label.Field is HeaderField.ProjectName or HeaderField.ProjectCode;
                namesGoal |= cell.Label.Words is { IsGoalExpected: true } or { IsGoalActual: true };
                if (cell.Label.Words.FundColumn is { } column)
                {
                    funds++;
                    if (column <= FundColumn.Executed) amounts++;
                }
            }
        }

        namesProject = namesProject && !IsList(row);
        namesGoal |= table is null && row.Goals is not null;
        if (namesGoal) title = null;
        var isTotal = TotalLabel(row) is not null;
        return new RowFacts(title, kind, namesProject, table, isTotal, funds >= LeastFundColumns && amounts > 0, namesGoal) { Points = isTotal ? PointsOf(row) : null };
    }

    private static decimal? PointsOf(GridRow total)
    {
        var (numbers, largest) = (0, 0m);
        foreach (var cell in total.Starting)
        {
            if (NumberText.TryParseCell(cell.Text, out var number)) (numbers, largest) = (numbers + 1, Math.Max(largest, number));
        }

        return numbers > 1 ? largest : null;
    }

    // A goal may say that a form was filed; a title has no text beside it, and nothing reaches down to it.
    private static bool StandsAlone(GridRow row, GridCell title) =>
        row.Cells.Length == row.Starting.Length && row.Starting.All(c => c == title || !Glyph.EndsSentence(c.Text[^1]));

    // 序号, 项目名称, 预算数, 执行数, 得分 head a list of projects.
    private static bool IsList(GridRow row) =>
        row.Starting.Any(c => c.Label.Core is "序号") || row.Starting.Count(c => c.Label.Words.FundColumn is not null) >= LeastFundColumns;

    /// <summary>The cell that says 总分: at either end of its row, or among few others; null where none does.</summary>
    public static GridCell? TotalLabel(GridRow row)
    {
        var cells = row.Starting;
        for (var i = 0; i < cells.Length; i++)
        {
            if ((i == 0 || (i == cells.Length - 1 && IsBesideNumbers(cells)) || cells.Length <= MostBesideTotal) && LabelIndex.IsTotal(BeforeNumber(cells[i]))) return cells[i];
        }

        return null;
    }

    private static bool IsBesideNumbers(ImmutableArray<GridCell> cells) => cells.All(c => c == cells[^1] || NumberText.TryParseCell(c.Text, out _) || NumberText.IsDash(c.Text));

    /// <summary>A cell's text as a label, with the number behind its colon left out.</summary>
    private static LabelText BeforeNumber(GridCell cell)
    {
        var colon = cell.Text.AsSpan().IndexOfAny('：', ':');
        return colon > 0 ? LabelText.Of(cell.Text[..colon]) : cell.Label;
    }
}
