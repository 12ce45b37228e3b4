using PerfEval.Documents.Pdf.Characters;

namespace PerfEval.Documents.Pdf.Ruled;

/// <summary>
/// Finds the cells of a table whose text may have lost its end: of a line that is not wrapped, programs that print sheets draw
/// what has room beside a cell that is not empty, up to the character that its edge cuts through.
/// </summary>
internal static class CutAtEdge
{
    // How far a character reaches over an edge at least, in parts of its size; fonts draw some a little wider than they say.
    private const double Over = 0.2;

    /// <summary>Whether the text of a cell ends across an edge, before the text of the cell beside it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="glyphs">The characters of its cells.</param>
    /// <param name="cell">The cell, by its index.</param>
    public static bool Ends(RuledTable table, List<PdfGlyph>[] glyphs, int cell)
    {
        var span = table.Cells[cell];
        var (left, right) = (table.Columns[span.Column], table.Columns[span.Column + span.ColumnSpan]);
        foreach (var glyph in glyphs[cell])
        {
            if (glyph.Turn != 0 || glyph.IsSpace) continue;
            var over = glyph.Size * Over;
            if (glyph.Left < right && glyph.SeenRight > right + over && IsFilled(table.CellAt(right + over, glyph.Centre)) && !GoesOn(glyph, g => g.Left > glyph.Left)) return true;
            if (glyph.Right > left && glyph.SeenLeft < left - over && IsFilled(table.CellAt(left - over, glyph.Centre)) && !GoesOn(glyph, g => g.Right < glyph.Right)) return true;
        }

        return false;

        bool IsFilled(int beside) => beside >= 0 && beside != cell && glyphs[beside].Count > 0;

        // What is printed over the edge as a whole has lost nothing.
        bool GoesOn(PdfGlyph last, Predicate<PdfGlyph> isBeyond) => glyphs[cell].Exists(g => !g.IsSpace && Math.Abs(g.Baseline - last.Baseline) < last.Size * Over && isBeyond(g));
    }
}
