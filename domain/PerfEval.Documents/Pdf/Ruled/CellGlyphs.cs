using PerfEval.Documents.Pdf.Characters;

namespace PerfEval.Documents.Pdf.Ruled;

/// <summary>Sorts a page's characters into the cells of its tables.</summary>
internal static class CellGlyphs
{
    // How far into a character an edge lies at least that the character is printed across, in parts of its size.
    private const double Inset = 0.1;

    /// <summary>The characters of each table's cells, in the order of the tables and their cells.</summary>
    /// <param name="glyphs">The page's characters.</param>
    /// <param name="tables">The page's tables.</param>
    /// <param name="around">Receives the characters that stand in no table.</param>
    public static List<PdfGlyph>[][] Sort(IReadOnlyList<PdfGlyph> glyphs, IReadOnlyList<RuledTable> tables, List<PdfGlyph> around)
    {
        var cells = new List<PdfGlyph>[tables.Count][];
        for (var t = 0; t < tables.Count; t++)
        {
            cells[t] = new List<PdfGlyph>[tables[t].Cells.Count];
            for (var c = 0; c < cells[t].Length; c++) cells[t][c] = [];
        }

        for (var start = 0; start < glyphs.Count;)
        {
            var end = EndOfRun(glyphs, start, tables);
            Place(glyphs, start, end, tables, cells, around);
            start = end;
        }

        return cells;
    }

    // Characters that one operation draws side by side without a gap are one text: where it is wider than its cell it runs over the edge.
    private static int EndOfRun(IReadOnlyList<PdfGlyph> glyphs, int start, IReadOnlyList<RuledTable> tables)
    {
        var end = start + 1;
        while (end < glyphs.Count && IsNext(glyphs[end - 1], glyphs[end]) && (glyphs[end].Sequence == glyphs[end - 1].Sequence || IsAcross(glyphs[end - 1], glyphs[end], tables))) end++;
        return end;
    }

    // Each drawn by an operation of its own, they go on over an edge that one of them is printed across, or stand in one cell.
    private static bool IsAcross(PdfGlyph one, PdfGlyph next, IReadOnlyList<RuledTable> tables) =>
        CellOf(one, tables) == CellOf(next, tables) || IsAcross(one, tables) || IsAcross(next, tables);

    private static bool IsAcross(PdfGlyph glyph, IReadOnlyList<RuledTable> tables)
    {
        var (inset, left, right) = (glyph.Size * Inset, glyph.SeenLeft, glyph.SeenRight);
        return right - left > 2 * inset && CellOf(glyph with { Left = left, Right = left + (2 * inset) }, tables) != CellOf(glyph with { Left = right - (2 * inset), Right = right }, tables);
    }

    private static bool IsNext(PdfGlyph one, PdfGlyph next) =>
        next.Turn == one.Turn && !one.IsSpace && !next.IsSpace
        && Math.Abs(next.Baseline - one.Baseline) < one.Size * 0.1 && Math.Abs(next.Left - one.Right) < one.Size * 0.15;

    private static void Place(IReadOnlyList<PdfGlyph> glyphs, int start, int end, IReadOnlyList<RuledTable> tables, List<PdfGlyph>[][] cells, List<PdfGlyph> around)
    {
        var (first, last) = (CellOf(glyphs[start], tables), CellOf(glyphs[end - 1], tables));
        if (first == last || glyphs[start].Turn != 0)
        {
            for (var i = start; i < end; i++) Add(glyphs[i], first == last ? first : CellOf(glyphs[i], tables), cells, around);
            return;
        }

        var home = Home(glyphs, start, end, tables, first, last);
        for (var i = start; i < end; i++) Add(glyphs[i], home, cells, around);
    }

    // A text that runs over keeps to the edge it is aligned to; a centred one runs over on both sides.
    private static (int Table, int Cell)? Home(IReadOnlyList<PdfGlyph> glyphs, int start, int end, IReadOnlyList<RuledTable> tables, (int Table, int Cell)? first, (int Table, int Cell)? last)
    {
        var padding = glyphs[start].Size;
        if (first is { } f && glyphs[start].Left - Left(tables[f.Table], f.Cell) < padding) return first;
        if (last is { } l && Right(tables[l.Table], l.Cell) - glyphs[end - 1].Right < padding) return last;
        return CellOf(glyphs[start] with { Right = glyphs[end - 1].Right }, tables) ?? first ?? last;
    }

    private static double Left(RuledTable table, int cell) => table.Columns[table.Cells[cell].Column];

    private static double Right(RuledTable table, int cell) => table.Columns[table.Cells[cell].Column + table.Cells[cell].ColumnSpan];

    private static (int Table, int Cell)? CellOf(PdfGlyph glyph, IReadOnlyList<RuledTable> tables)
    {
        var (x, y) = glyph.Point;

        // The table within another table is the one a character stands in.
        for (var t = tables.Count - 1; t >= 0; t--)
        {
            if (tables[t].CellAt(x, y) is >= 0 and var cell) return (t, cell);
        }

        return null;
    }

    private static void Add(PdfGlyph glyph, (int Table, int Cell)? home, List<PdfGlyph>[][] cells, List<PdfGlyph> around)
    {
        if (home is { } place) cells[place.Table][place.Cell].Add(glyph);
        else around.Add(glyph);
    }
}
