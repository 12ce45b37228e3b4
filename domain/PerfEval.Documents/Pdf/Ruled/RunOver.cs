using PerfEval.Documents.Pdf.Characters;

namespace PerfEval.Documents.Pdf.Ruled;

/// <summary>Finds the cells of a table between which a text goes on: its row is lower than its lines are high, so that the first or last of them stand in the cells around.</summary>
internal static class RunOver
{
    private const double Leading = 1.6;
    private const double Room = 2.2;

    /// <summary>The cells that hold a part of a text that goes on above or below, by their index.</summary>
    /// <param name="table">The table.</param>
    /// <param name="glyphs">The characters of its cells.</param>
    public static HashSet<int> Cells(RuledTable table, List<PdfGlyph>[] glyphs)
    {
        var over = new HashSet<int>();
        var below = new Dictionary<(int Column, int Span, int Row), int>();
        for (var i = 0; i < table.Cells.Count; i++)
        {
            if (glyphs[i].Count > 0) below[(table.Cells[i].Column, table.Cells[i].ColumnSpan, table.Cells[i].Row)] = i;
        }

        for (var i = 0; i < table.Cells.Count; i++)
        {
            var span = table.Cells[i];
            if (glyphs[i].Count == 0 || !below.TryGetValue((span.Column, span.ColumnSpan, span.Row + span.RowSpan), out var next)) continue;
            if (!GoesOn(glyphs[i], glyphs[next], table.Columns[span.Column + span.ColumnSpan] - table.Columns[span.Column])) continue;
            over.Add(i);
            over.Add(next);
        }

        return over;
    }

    // What is drawn at once, a line's distance below a line that has no room for more, is the same text.
    private static bool GoesOn(List<PdfGlyph> upper, List<PdfGlyph> lower, double width)
    {
        var last = upper.MaxBy(g => g.Order);
        var first = lower.MinBy(g => g.Order);
        var distance = first.Baseline - last.Baseline;
        if (first.Order - last.Order is < 1 or > 2 || first.Turn != 0 || last.Turn != 0 || distance <= 0 || distance > Leading * first.Size) return false;
        var left = upper.Where(g => !g.IsSpace && Math.Abs(g.Baseline - last.Baseline) < last.Size * 0.2).Min(g => g.Left);
        return width - (last.Right - left) < Room * last.Size;
    }
}
