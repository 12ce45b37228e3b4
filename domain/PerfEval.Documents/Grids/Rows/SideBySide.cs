using PerfEval.Documents.Text;

namespace PerfEval.Documents.Grids.Rows;

/// <summary>Parts a grid on which forms stand beside one another, as the heading of the second one's table tells.</summary>
internal static class SideBySide
{
    /// <summary>The grid's forms from left to right; the grid itself where nothing stands beside anything.</summary>
    public static IEnumerable<Grid> Parted(Grid grid)
    {
        if (Boundary(grid) is not { } boundary)
        {
            yield return grid;
            yield break;
        }

        var own = OwnRow(grid, boundary);
        yield return grid with { Cells = [.. grid.Cells.Where(c => c.Column < boundary || c.Row < own)] };
        foreach (var right in Parted(grid with { Cells = [.. grid.Cells.Where(c => c.Column >= boundary || c.Row < own)] })) yield return right;
    }

    // The first row that is the right form's own; what stands above it, a title and units, is said once for both.
    private static int OwnRow(Grid grid, int boundary)
    {
        foreach (var cell in grid.Cells)
        {
            if (cell.Label.Words.Indicator is <= IndicatorColumn.Name) break;
            if (cell.Column >= boundary && (Title.Is(cell.Text) || cell.HeadLabels is [{ Field: HeaderField.ProjectName or HeaderField.ProjectCode }, ..])) return cell.Row;
        }

        return 0;
    }

    private static int? Boundary(Grid grid)
    {
        var seen = 0;
        var row = -1;
        for (var i = 0; i < grid.Cells.Length; i++)
        {
            var cell = grid.Cells[i];
            if (cell.Row != row) (row, seen) = (cell.Row, 0);
            if (cell.Text.Length > 12 || cell.Label.Words.Indicator is not { } column || column == IndicatorColumn.Deviation) continue;
            if (column <= IndicatorColumn.Name && (seen & (1 << (int)column)) != 0 && (seen & (1 << (int)IndicatorColumn.Score)) != 0) return NamesProject(grid.Cells[i - 1]) ? grid.Cells[i - 1].Column : cell.Column;
            seen |= 1 << (int)column;
        }

        return null;
    }

    // The names of the second form's projects may stand before its indicators.
    private static bool NamesProject(GridCell cell) => cell.Label.Words.Header is HeaderField.ProjectName or HeaderField.ProjectCode;
}
