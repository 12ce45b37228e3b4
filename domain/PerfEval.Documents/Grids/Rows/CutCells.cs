using System.Collections.Immutable;
using PerfEval.Documents.Text.Indicators;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Rows;

/// <summary>
/// Makes whole the labels that a hand cut over two rows of cells: 年初 over 预算数, 产出指标 over （50分）. Only what reads as
/// a known label is joined, and a row of headings only as a whole: what else stands over two rows is two cells.
/// </summary>
internal sealed class CutCells
{
    private const int LongestPart = 12;
    private const int LongestRemark = 20;

    // No form is as wide; a sheet that is has no headings to make whole.
    private const int MostColumns = 1000;

    private readonly ImmutableArray<GridCell> _cells;
    private readonly GridCell?[] _kept;

    // The last cell that began in each column, by its index and one.
    private readonly int[] _above;
    private bool _isChanged;

    private CutCells(ImmutableArray<GridCell> cells, int columns)
    {
        _cells = cells;
        _kept = [.. cells];
        _above = new int[columns];
    }

    /// <summary>The grid with its labels whole.</summary>
    public static Grid Joined(Grid grid)
    {
        var columns = 0;
        foreach (var cell in grid.Cells) columns = Math.Max(columns, cell.Column + 1);
        if (columns > MostColumns) return grid;
        var cut = new CutCells(grid.Cells, columns);
        cut.Join();
        return cut._isChanged ? grid with { Cells = [.. cut._kept.OfType<GridCell>()] } : grid;
    }

    private void Join()
    {
        for (var from = 0; from < _cells.Length;)
        {
            var end = from;
            while (end < _cells.Length && _cells[end].Row == _cells[from].Row) end++;
            if (IsRestOfHeading(from, end))
            {
                for (var i = from; i < end; i++)
                {
                    if (string.IsNullOrWhiteSpace(_cells[i].Text) ? Above(_cells[i]) is not null : IsBelowPart(_cells[i])) Take(i);
                }
            }

            for (var i = from; i < end; i++)
            {
                if (_kept[i] is null) continue;
                if (IsRestOfGroup(i)) Take(i);
                else _above[_cells[i].Column] = i + 1;
            }

            from = end;
        }
    }

    private void Take(int i)
    {
        var above = _above[_cells[i].Column] - 1;
        _kept[above] = _kept[above]! with { Text = CellText.Unwrapped(_kept[above]!.Text + "\n" + _cells[i].Text), RowSpan = _cells[i].RowEnd - _kept[above]!.Row };
        _kept[i] = null;
        _isChanged = true;
    }

    private bool IsRestOfHeading(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (!string.IsNullOrWhiteSpace(_cells[i].Text) && !IsBelowPart(_cells[i]) && !IsUnderGroup(_cells[i])) return false;
        }

        var labels = 0;
        for (var i = from; i < end; i++)
        {
            var cell = _cells[i];
            if (string.IsNullOrWhiteSpace(cell.Text) || !IsBelowPart(cell)) continue;
            if (!LabelText.Of(Above(cell)!.Text + cell.Text).Words.IsKnown) return false;
            if (cell.Label.Core.Length > 0) labels++;
        }

        return labels > 0;
    }

    private bool IsBelowPart(GridCell cell) =>
        cell.Text.Length <= LongestRemark && Above(cell) is { } above && above.RowEnd == cell.Row && above.Text.Length <= LongestPart;

    // 分值 and 说明 under 预算执行情况, beside 预算数 under 年初.
    private bool IsUnderGroup(GridCell cell)
    {
        if (cell.Label.Core.Length is 0 or > LongestPart || NumberText.TryParseCell(cell.Text, out _)) return false;
        for (var column = cell.Column; column >= 0; column--)
        {
            if (_above[column] > 0 && _kept[_above[column] - 1] is { } above && above.RowEnd == cell.Row) return above.ColumnSpan > cell.ColumnSpan && cell.ColumnEnd <= above.ColumnEnd;
        }

        return false;
    }

    private bool IsRestOfGroup(int i)
    {
        var cell = _cells[i];
        if (cell.Text.Length > LongestPart || Above(cell) is not { } above || above.Text.Length > LongestPart) return false;
        var name = above.Label;
        if (TableScanner.IsWeightAlone(cell.Text)) return name.Remarks.Length == 0 && LevelVocabulary.IsName(name.Core);
        return above.RowEnd == cell.Row && cell.Label.Core is { Length: > 0 } rest && LevelVocabulary.EndsAsName(rest)
            && (rest is "指标" || (!LevelVocabulary.IsName(name.Core) && !LevelVocabulary.IsName(rest))) && LevelVocabulary.IsName(name.Core + rest);
    }

    private GridCell? Above(GridCell cell) => _above[cell.Column] is > 0 and var at && _kept[at - 1]!.ColumnSpan == cell.ColumnSpan ? _kept[at - 1] : null;
}
