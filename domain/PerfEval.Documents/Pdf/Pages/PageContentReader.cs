using System.Collections.Immutable;
using PerfEval.Documents.Pdf.Characters;
using PerfEval.Documents.Pdf.Ruled;
using PerfEval.Documents.Pdf.Rulings;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace PerfEval.Documents.Pdf.Pages;

/// <summary>Takes the characters and lines that are drawn on a page and turns them upright.</summary>
internal static class PageContentReader
{
    private const double Edge = 2;

    /// <summary>What stands on a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="unmapped">The codes that its fonts give no meaning; null where a file gives characters, not codes.</param>
    /// <param name="filledIn">What was filled in on it.</param>
    public static PdfPageContent Read(DrawnPage page, UnmappedCodes? unmapped, IReadOnlyList<FilledIn> filledIn)
    {
        var letters = page.Letters;
        var frame = PageFrame.Of(letters);
        var glyphs = ImmutableArray.CreateBuilder<PdfGlyph>(letters.Count);
        var fonts = new List<string?>(letters.Count);
        var broken = new HashSet<string?>();
        var (unknown, invisible) = (0, 0);
        foreach (var letter in letters)
        {
            if (frame.TurnOf(letter) is not { } turn || !IsShown(letter, page)) continue;
            var isUnmapped = unmapped?.Contains(letter.Value, letter.FontName) is true;
            var text = isUnmapped ? PdfCharacters.Unknown : PdfCharacters.Read(letter.Value);
            if (text.Length == 0) continue;
            if (isUnmapped || PdfCharacters.IsOfNoMap(letter.Value))
            {
                unknown++;
                broken.Add(letter.FontName);
            }
            else if (text.Contains('\uFFFD', StringComparison.Ordinal))
            {
                unknown++;
            }

            if (letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip && !string.IsNullOrWhiteSpace(text)) invisible++;
            var (from, down) = frame.Map(letter.StartBaseLine, letter, turn);
            var (to, _) = frame.Map(letter.EndBaseLine, letter, turn);
            var size = letter.PointSize > 0 ? letter.PointSize : Math.Max(letter.BoundingBox.Height, 1);
            if (!double.IsFinite(from) || !double.IsFinite(to) || !double.IsFinite(down)) continue;
            glyphs.Add(new PdfGlyph(text, Math.Min(from, to), Math.Max(from, to), down, size, turn, letter.TextSequence, glyphs.Count));
            fonts.Add(letter.FontName);
        }

        foreach (var text in filledIn) glyphs.AddRange(text.Glyphs(frame, glyphs.Count));

        // A map that lacks some of the codes in use, or makes controls or accented letters of them, was not made for this font and may give others wrongly.
        for (var i = 0; broken.Count > 0 && i < fonts.Count; i++) glyphs[i] = glyphs[i] with { IsUnsure = broken.Contains(fonts[i]) };

        var (horizontal, vertical, boxes) = PageRulings.Of(page.Paths, frame);
        var seen = Tracking.Without(Overprinted.Without(glyphs.DrainToImmutable()));
        horizontal = Underlines.Without(horizontal, seen);
        if (horizontal.IsEmpty || vertical.IsEmpty)
        {
            var sides = ShadedCells.Sides(boxes, seen);
            if (!sides.Horizontal.IsEmpty) return new PdfPageContent(page.Number, seen, sides.Horizontal, sides.Vertical, unknown, invisible) { IsShaded = true };
        }

        return new PdfPageContent(page.Number, seen, horizontal, vertical, unknown, invisible);
    }

    // What stands beyond the page as it is cropped is on no paper.
    private static bool IsShown(Letter letter, DrawnPage page)
    {
        var (x, y) = ((letter.StartBaseLine.X + letter.EndBaseLine.X) / 2, (letter.StartBaseLine.Y + letter.EndBaseLine.Y) / 2);
        return x >= -Edge && x <= page.Width + Edge && y >= -Edge && y <= page.Height + Edge;
    }
}
