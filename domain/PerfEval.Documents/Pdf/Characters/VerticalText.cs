namespace PerfEval.Documents.Pdf.Characters;

/// <summary>Text written from top to bottom in columns from right to left, as the names of groups stand in narrow cells.</summary>
internal static class VerticalText
{
    private const double SameColumn = 0.6;
    private const double WidestStep = 1.8;
    private const double WidestColumn = 2.6;

    /// <summary>
    /// The text of a cell that is written so, upright or with letters and digits turned; null where it is not.
    /// </summary>
    public static string? Of(IReadOnlyCollection<PdfGlyph> glyphs)
    {
        if (!BeginsDownwards(glyphs)) return null;
        var (columns, steps) = (1, 0);
        var drawn = glyphs.Where(g => !g.IsSpace).OrderBy(g => g.Order).ToList();
        for (var i = 1; i < drawn.Count; i++)
        {
            if (IsBelow(drawn[i - 1], drawn[i])) steps++;
            else if (IsInNextColumn(drawn[i - 1], drawn[i])) columns++;
            else return null;
        }

        var isMixed = drawn.Exists(g => g.Turn != 0) && drawn.Exists(g => g.Turn == 0);
        return (columns > 1 || isMixed || steps > 1) && steps >= columns ? string.Concat(drawn.Select(g => g.Text)) : null;
    }

    // Nearly all texts are written in lines, which their first two signs show.
    private static bool BeginsDownwards(IReadOnlyCollection<PdfGlyph> glyphs)
    {
        PdfGlyph? first = null;
        foreach (var glyph in glyphs)
        {
            if (glyph.IsSpace) continue;
            if (first is { } before) return IsBelow(before, glyph) || IsInNextColumn(before, glyph);
            first = glyph;
        }

        return false;
    }

    private static bool IsBelow(PdfGlyph one, PdfGlyph next)
    {
        var ((x, y), (nextX, nextY)) = (one.Point, next.Point);
        return Math.Abs(nextX - x) < next.Size * SameColumn && nextY > y && nextY - y < next.Size * WidestStep;
    }

    private static bool IsInNextColumn(PdfGlyph one, PdfGlyph next)
    {
        var ((x, y), (nextX, nextY)) = (one.Point, next.Point);
        return nextX < x && x - nextX < next.Size * WidestColumn && nextY <= y + (next.Size * SameColumn);
    }
}
