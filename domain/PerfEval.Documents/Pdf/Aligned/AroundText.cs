using PerfEval.Documents.Pdf.Characters;
using PerfEval.Documents.Pdf.Pages;

namespace PerfEval.Documents.Pdf.Aligned;

/// <summary>The text that stands in no ruled table: a line is a row, and its parts with wide gaps between them are cells.</summary>
internal static class AroundText
{
    private const int FewestLines = 3;
    private const double WidestSpacing = 3;

    /// <summary>The text as blocks of rows: where it stands in columns as a table, elsewhere line by line.</summary>
    /// <param name="glyphs">The characters.</param>
    /// <param name="page">The page that they stand on.</param>
    /// <param name="tables">Where the page's ruled tables begin, downwards.</param>
    /// <param name="above">The heading that the page before ended below.</param>
    /// <param name="gaps">What parts columns.</param>
    public static IEnumerable<PageBlock> Blocks(List<PdfGlyph> glyphs, PdfPageContent page, IReadOnlyList<double> tables, AlignedHeading above, PartGaps gaps)
    {
        var lines = TextLines.Of(glyphs.Where(g => g.Turn == 0));
        foreach (var between in lines.GroupBy(l => tables.Count(t => t < l.Baseline)))
        {
            var group = between.ToList();
            var blocks = TextBlockFinder.Find(group, page.Horizontal, gaps);
            // Rows may stand closer than lines do elsewhere, and still farther apart than their own.
            if (TextBlockFinder.LeadingBelowRows(blocks) is { } leading) blocks = TextBlockFinder.Find(group, page.Horizontal, gaps, leading);
            var isTight = TextBlockFinder.AreTight(blocks);
            var isClose = gaps == PartGaps.Usual && group.Count >= FewestLines && AreClose(group) && AlignedTable.Is(TextBlockFinder.Find(group, page.Horizontal, PartGaps.Close), above);
            if (!isTight && AlignedTable.Is(blocks, above))
            {
                yield return AlignedTable.Of(blocks, above) with { IsClose = isClose };
                continue;
            }

            foreach (var line in group) yield return new PageBlock(line.Baseline - line.Size, 1, [.. Parts(line, PartGaps.Around).Select(p => new PlacedCell(0, 1, p.Left, p.Right, TextLines.Text(p.Glyphs)) { Doubt = isTight ? ReadMessages.DoubtAligned : null })]) { IsTight = isTight, IsClose = isClose };
        }
    }

    // Gaps within what is one part by the usual measure, which may part columns.
    private static bool AreClose(List<TextRun> lines) => lines.Exists(l => Parts(l, PartGaps.Close).Count > Parts(l, PartGaps.Usual).Count);

    /// <summary>The parts of a line that gaps divide.</summary>
    /// <param name="line">The line.</param>
    /// <param name="least">How wide a gap is at least.</param>
    public static List<TextRun> Parts(TextRun line, PartGaps least)
    {
        var glyphs = line.Glyphs.Where(g => !g.IsSpace).ToList();
        var gaps = glyphs.Zip(glyphs.Skip(1), (a, b) => b.Left - a.Right).ToList();

        // A heading may be spaced out, every character as far from the next; columns of one character each stand farther apart.
        if (gaps.Count > 1 && gaps.Min() > line.Size * 0.4 && gaps.Max() < Math.Min(gaps.Min() * 1.6, line.Size * WidestSpacing)) return [line];

        // A line that is spread to the column's width has a gap before every character.
        var usual = least == PartGaps.Close && gaps.Count > 0 ? Math.Max(0, gaps.Order().ElementAt(gaps.Count / 4)) : 0;
        var parts = new List<TextRun>();
        var part = new List<PdfGlyph>();
        foreach (var glyph in line.Glyphs)
        {
            if (!glyph.IsSpace && part.Count > 0 && glyph.Left - part[^1].Right > usual + (least.Between(part[^1], glyph) * line.Size))
            {
                parts.Add(new TextRun(part));
                part = [];
            }

            if (!glyph.IsSpace || part.Count > 0 && glyph.Left - part[^1].Right < least.Mixed * line.Size * 0.3 && part[^1] is { IsSpace: false }) part.Add(glyph);
        }

        parts.Add(new TextRun(part));
        return parts;
    }
}
