using PerfEval.Documents.Pdf.Pages;

namespace PerfEval.Documents.Pdf.Ruled;

/// <summary>
/// Leaves out the rows of a table that only an edge drawn out of place makes, as a browser draws the end of a cell that a
/// page break cut: nothing is printed in such a row, and the cells of the row above reach through it.
/// </summary>
internal static class HollowRows
{
    /// <summary>The cells of a table with its rows counted without the hollow ones, and how many rows are left.</summary>
    public static (List<PlacedCell> Cells, int Rows) Without(List<PlacedCell> cells, int rows)
    {
        for (var row = rows - 1; row > 0; row--)
        {
            if (!IsHollow(cells, row)) continue;
            cells = [.. cells.Select(c => Shrunk(c, row)).Where(c => c.RowSpan > 0)];
            rows--;
        }

        return (cells, rows);
    }

    private static bool IsHollow(List<PlacedCell> cells, int row)
    {
        var reaching = false;
        foreach (var cell in cells)
        {
            if (cell.Row == row && cell.Text.Length > 0) return false;
            reaching |= cell.Row == row - 1 && cell.RowSpan == 2 && cell.Text.Length > 0;
        }

        return reaching;
    }

    private static PlacedCell Shrunk(PlacedCell cell, int row)
    {
        if (cell.Row > row) return cell with { Row = cell.Row - 1 };
        return cell.Row + cell.RowSpan > row ? cell with { RowSpan = cell.RowSpan - 1 } : cell;
    }
}
