namespace PerfEval.Documents.Pdf;

/// <summary>The text that stands in no ruled table: a line is a row, and its parts with wide gaps between them are cells.</summary>
internal static class AroundText
{
    private const double Gap = 1.5;

    /// <summary>The lines as blocks of rows.</summary>
    public static IEnumerable<PageBlock> Blocks(List<PdfGlyph> glyphs) =>
        TextLines.Of(glyphs.Where(g => g.Turn == 0)).Select(line =>
            new PageBlock(line.Baseline - line.Size, 1, [.. Parts(line).Select(p => new PlacedCell(0, 1, p.Left, p.Right, TextLines.Text(p.Glyphs)))]));

    /// <summary>The parts of a line that wide gaps divide.</summary>
    public static List<TextRun> Parts(TextRun line)
    {
        var glyphs = line.Glyphs.Where(g => !g.IsSpace).ToList();
        var gaps = glyphs.Zip(glyphs.Skip(1), (a, b) => b.Left - a.Right).ToList();
        var least = Gap * line.Size;

        // A heading may be spaced out, every character as far from the next.
        if (gaps.Count > 1 && gaps.Min() > least * 0.3 && gaps.Max() < gaps.Min() * 1.6) return [line];
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
