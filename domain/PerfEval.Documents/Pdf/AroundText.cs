namespace PerfEval.Documents.Pdf;

/// <summary>The text that stands in no ruled table: a line is a row, and its parts with wide gaps between them are cells.</summary>
internal static class AroundText
{
    private const double Gap = 1.5;

    /// <summary>The text as blocks of rows: where it stands in columns as a table, elsewhere line by line.</summary>
    /// <param name="glyphs">The characters.</param>
    /// <param name="page">The page that they stand on.</param>
    /// <param name="tables">Where the page's ruled tables begin, downwards.</param>
    /// <param name="above">The heading that the page before ended below.</param>
    public static IEnumerable<PageBlock> Blocks(List<PdfGlyph> glyphs, PdfPageContent page, IReadOnlyList<double> tables, AlignedHeading above)
    {
        var lines = TextLines.Of(glyphs.Where(g => g.Turn == 0));
        foreach (var between in lines.GroupBy(l => tables.Count(t => t < l.Baseline)))
        {
            var group = between.ToList();
            var blocks = TextBlockFinder.Find(group, page.Horizontal);
            var isTight = TextBlockFinder.AreTight(blocks);
            if (!isTight && AlignedTable.Is(blocks, above))
            {
                yield return AlignedTable.Of(blocks, above);
                continue;
            }

            foreach (var line in group) yield return new PageBlock(line.Baseline - line.Size, 1, [.. Parts(line, Gap).Select(p => new PlacedCell(0, 1, p.Left, p.Right, TextLines.Text(p.Glyphs)) { Doubt = isTight ? ReadMessages.DoubtAligned : null })]) { IsTight = isTight };
        }
    }

    /// <summary>The parts of a line that gaps divide.</summary>
    /// <param name="line">The line.</param>
    /// <param name="gap">How wide a gap is at least, in sizes of the text.</param>
    public static List<TextRun> Parts(TextRun line, double gap)
    {
        var glyphs = line.Glyphs.Where(g => !g.IsSpace).ToList();
        var gaps = glyphs.Zip(glyphs.Skip(1), (a, b) => b.Left - a.Right).ToList();
        var least = gap * line.Size;

        // A heading may be spaced out, every character as far from the next.
        if (gaps.Count > 1 && gaps.Min() > line.Size * 0.4 && gaps.Max() < gaps.Min() * 1.6) return [line];
        var parts = new List<TextRun>();
        var part = new List<PdfGlyph>();
        foreach (var glyph in line.Glyphs)
        {
            if (!glyph.IsSpace && part.Count > 0 && glyph.Left - part[^1].Right > least)
            {
                parts.Add(new TextRun(part));
                part = [];
            }

            if (!glyph.IsSpace || part.Count > 0 && glyph.Left - part[^1].Right < least * 0.3 && part[^1] is { IsSpace: false }) part.Add(glyph);
        }

        parts.Add(new TextRun(part));
        return parts;
    }
}
