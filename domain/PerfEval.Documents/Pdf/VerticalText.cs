namespace PerfEval.Documents.Pdf;

/// <summary>Text written from top to bottom in columns from right to left, as the names of groups stand in narrow cells.</summary>
internal static class VerticalText
{
    private const double SameColumn = 0.6;
    private const double WidestStep = 1.8;
    private const double WidestColumn = 2.6;

    /// <summary>
    /// The text of a cell that is written so in several columns, or with letters and digits turned; null where it is not.
    /// In one column of upright signs it reads as lines do.
    /// </summary>
    public static string? Of(IReadOnlyCollection<PdfGlyph> glyphs)
    {
        var (columns, steps) = (1, 0);
        var drawn = glyphs.Where(g => !g.IsSpace).OrderBy(g => g.Order).ToList();
        for (var i = 1; i < drawn.Count; i++)
        {
            var ((x, y), (nextX, nextY), size) = (drawn[i - 1].Point, drawn[i].Point, drawn[i].Size);
            if (Math.Abs(nextX - x) < size * SameColumn && nextY > y && nextY - y < size * WidestStep) steps++;
            else if (nextX < x && x - nextX < size * WidestColumn && nextY <= y + (size * SameColumn)) columns++;
            else return null;
        }

        var isMixed = drawn.Exists(g => g.Turn != 0) && drawn.Exists(g => g.Turn == 0);
        return (columns > 1 || isMixed) && steps >= columns ? string.Concat(drawn.Select(g => g.Text)) : null;
    }
}
