using PerfEval.Documents.Pdf.Breaks;
using PerfEval.Documents.Pdf.Characters;

namespace PerfEval.Documents.Pdf.Ruled;

/// <summary>Parts cells that stand beside one another with no line between them, where other rows' columns end in a gap between their texts.</summary>
internal static class MissingEdges
{
    private const double LeastGap = 0.25;

    // No two cells of a form have more together; each edge asks for all of them.
    private const int MostGlyphs = 3000;

    /// <summary>The table and the characters of its cells, such cells parted, and which cell each one was.</summary>
    /// <param name="table">The table.</param>
    /// <param name="glyphs">The characters of its cells.</param>
    public static (RuledTable Table, List<PdfGlyph>[] Glyphs, int[] Cells) Parted(RuledTable table, List<PdfGlyph>[] glyphs)
    {
        var (spans, parts, cells) = (new List<TableSpan>(table.Cells.Count), new List<List<PdfGlyph>>(table.Cells.Count), new List<int>(table.Cells.Count));
        for (var i = 0; i < table.Cells.Count; i++)
        {
            var (span, rest) = (table.Cells[i], glyphs[i]);
            for (var column = span.Column + 1; column < span.Column + span.ColumnSpan && rest.Count <= MostGlyphs; column++)
            {
                var edge = table.Columns[column];
                if (!IsGap(rest, edge) || IsOneText(rest, edge)) continue;
                spans.Add(span with { ColumnSpan = column - span.Column, IsInferred = true });
                parts.Add([.. rest.Where(g => g.Middle < edge)]);
                cells.Add(i);
                rest = [.. rest.Where(g => g.Middle >= edge)];
                span = span with { Column = column, ColumnSpan = span.Column + span.ColumnSpan - column, IsInferred = true };
            }

            spans.Add(span);
            parts.Add(rest);
            cells.Add(i);
        }

        return (spans.Count == table.Cells.Count ? table : new RuledTable(table.Columns, table.Rows, spans), [.. parts], [.. cells]);
    }

    // Text on both sides, and between them neither a space nor a character, but more room than the text's own characters leave.
    private static bool IsGap(List<PdfGlyph> glyphs, double edge)
    {
        var (left, right, size) = (double.NegativeInfinity, double.PositiveInfinity, 0d);
        foreach (var glyph in glyphs)
        {
            if (glyph.Turn != 0) return false;
            if (glyph.Middle < edge) left = Math.Max(left, glyph.Right);
            else right = Math.Min(right, glyph.Left);
            size = Math.Max(size, glyph.Size);
        }

        return double.IsFinite(left) && double.IsFinite(right) && right - left > LeastGap * size && right - left > (LeastGap * size) + Widest(glyphs, edge);
    }

    // 总 分 and （2022 年度） set apart to fill their cell.
    private static bool IsOneText(List<PdfGlyph> glyphs, double edge)
    {
        var (left, right) = (TextLines.Text(glyphs.FindAll(g => g.Middle < edge), double.PositiveInfinity).Text, TextLines.Text(glyphs.FindAll(g => g.Middle >= edge), double.PositiveInfinity).Text);
        return RowKind.IsLabel(left + right) || left.AsSpan().LastIndexOfAny('（', '(') > left.AsSpan().LastIndexOfAny('）', ')');
    }

    // The widest gap between two characters of a line on one side of the edge.
    private static double Widest(List<PdfGlyph> glyphs, double edge)
    {
        var widest = 0d;
        foreach (var line in TextLines.Of(glyphs))
        {
            for (var i = 1; i < line.Glyphs.Count; i++)
            {
                if (line.Glyphs[i - 1].Middle < edge == line.Glyphs[i].Middle < edge) widest = Math.Max(widest, line.Glyphs[i].Left - line.Glyphs[i - 1].Right);
            }
        }

        return widest;
    }
}
