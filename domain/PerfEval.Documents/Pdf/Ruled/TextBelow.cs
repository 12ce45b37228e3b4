using PerfEval.Documents.Pdf.Characters;

namespace PerfEval.Documents.Pdf.Ruled;

/// <summary>
/// Puts into a table's lowest cells the lines of their text that stand below the table: a page break cut a cell that goes on
/// on the next page, and its rows ended before its text did.
/// </summary>
internal static class TextBelow
{
    private const double Leading = 4;
    private const double Margin = 1;

    /// <summary>Moves the characters that stand around tables into the cells that they go on from.</summary>
    /// <param name="tables">The page's tables.</param>
    /// <param name="cells">The characters of each table's cells; those found are added.</param>
    /// <param name="around">The characters in no table; those found are taken out.</param>
    public static void Take(IReadOnlyList<RuledTable> tables, List<PdfGlyph>[][] cells, List<PdfGlyph> around)
    {
        if (around.Count == 0) return;
        around.Sort((a, b) => a.Order.CompareTo(b.Order));
        for (var t = 0; t < tables.Count; t++)
        {
            // What is drawn after all cells is a note below the table.
            var drawn = cells[t].SelectMany(c => c).Select(g => g.Order).DefaultIfEmpty(-1).Max();
            for (var c = 0; c < cells[t].Length; c++)
            {
                var span = tables[t].Cells[c];
                if (span.Row + span.RowSpan == tables[t].Rows.Length - 1 && cells[t][c].Count > 0) Take(tables[t], span, cells[t][c], drawn, around);
            }
        }
    }

    // What is drawn between a cell's characters or right after them is the cell's: lines one under another, or columns written downwards.
    private static void Take(RuledTable table, TableSpan span, List<PdfGlyph> cell, int drawn, List<PdfGlyph> around)
    {
        cell.Sort((a, b) => a.Order.CompareTo(b.Order));
        var (left, right) = (table.Columns[span.Column] - Margin, table.Columns[span.Column + span.ColumnSpan] + Margin);
        var (before, last) = (-1, cell[0]);
        var lowest = cell.Max(g => g.Point.Y);
        var from = around.FindIndex(g => g.Order > last.Order);
        if (from < 0) return;
        var end = from;
        for (; end < around.Count && around[end].Order < drawn; end++)
        {
            var glyph = around[end];
            while (before + 1 < cell.Count && cell[before + 1].Order < glyph.Order) last = cell[++before];
            var (x, y) = glyph.Point;
            if (glyph.Order - last.Order > 2 || x < left || x > right || y < table.Rows[^1] || y - lowest > Leading * glyph.Size) break;
            (last, lowest) = (glyph, Math.Max(lowest, y));
        }

        cell.AddRange(around.GetRange(from, end - from));
        around.RemoveRange(from, end - from);
    }
}
