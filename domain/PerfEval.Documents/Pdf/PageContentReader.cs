using System.Collections.Immutable;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace PerfEval.Documents.Pdf;

/// <summary>Takes a page's characters and lines from the library and turns them upright.</summary>
internal static class PageContentReader
{
    private const double ThickestLine = 3;

    /// <summary>What stands on a page.</summary>
    public static PdfPageContent Read(Page page, UnmappedCodes unmapped)
    {
        var letters = page.Letters;
        var frame = PageFrame.Of(letters);
        var glyphs = ImmutableArray.CreateBuilder<PdfGlyph>(letters.Count);
        var (unknown, invisible) = (0, 0);
        foreach (var letter in letters)
        {
            if (frame.TurnOf(letter) is not { } turn) continue;
            var text = unmapped.Contains(letter.Value, letter.FontName) ? PdfCharacters.Unknown : PdfCharacters.Read(letter.Value);
            if (text.Length == 0) continue;
            if (text.Contains('\uFFFD', StringComparison.Ordinal)) unknown++;
            if (letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip && !string.IsNullOrWhiteSpace(text)) invisible++;
            var (from, down) = frame.Map(letter.StartBaseLine, letter, turn);
            var (to, _) = frame.Map(letter.EndBaseLine, letter, turn);
            var size = letter.PointSize > 0 ? letter.PointSize : Math.Max(letter.BoundingBox.Height, 1);
            if (double.IsFinite(from) && double.IsFinite(to) && double.IsFinite(down)) glyphs.Add(new PdfGlyph(text, Math.Min(from, to), Math.Max(from, to), down, size, turn, letter.TextSequence, glyphs.Count));
        }

        var horizontal = ImmutableArray.CreateBuilder<Ruling>();
        var vertical = ImmutableArray.CreateBuilder<Ruling>();
        foreach (var path in page.Paths) AddRulings(path, frame, horizontal, vertical);
        return new PdfPageContent(page.Number, Tracking.Without(Overprinted.Without(glyphs.DrainToImmutable())), horizontal.DrainToImmutable(), vertical.DrainToImmutable(), unknown, invisible);
    }

    private static void AddRulings(PdfPath path, PageFrame frame, ImmutableArray<Ruling>.Builder horizontal, ImmutableArray<Ruling>.Builder vertical)
    {
        if (!path.IsStroked && !path.IsFilled) return;
        foreach (var part in path)
        {
            // A line may be drawn as a rectangle with next to no width.
            if (path.IsFilled && part.GetBoundingRectangle() is { } box && Thin(box, frame) is { } line) Add(line.From, line.To, horizontal, vertical);
            if (!path.IsStroked) continue;
            PdfPoint? first = null;
            var last = default(PdfPoint);
            foreach (var command in part.Commands)
            {
                if (command is PdfSubpath.Move move) (first, last) = (move.Location, move.Location);
                if (command is PdfSubpath.Line segment)
                {
                    Add(frame.Map(segment.From), frame.Map(segment.To), horizontal, vertical);
                    last = segment.To;
                }

                if (command is PdfSubpath.Close && first is { } start) Add(frame.Map(last), frame.Map(start), horizontal, vertical);
            }
        }
    }

    private static ((double X, double Y) From, (double X, double Y) To)? Thin(PdfRectangle box, PageFrame frame)
    {
        var (ax, ay) = frame.Map(box.BottomLeft);
        var (bx, by) = frame.Map(box.TopRight);
        var (width, height) = (Math.Abs(ax - bx), Math.Abs(ay - by));
        if (Math.Min(width, height) > ThickestLine || Math.Max(width, height) < Math.Min(width, height)) return null;
        return width > height ? ((ax, (ay + by) / 2), (bx, (ay + by) / 2)) : (((ax + bx) / 2, ay), ((ax + bx) / 2, by));
    }

    private static void Add((double X, double Y) from, (double X, double Y) to, ImmutableArray<Ruling>.Builder horizontal, ImmutableArray<Ruling>.Builder vertical)
    {
        var (width, height) = (Math.Abs(from.X - to.X), Math.Abs(from.Y - to.Y));
        if (!double.IsFinite(width) || !double.IsFinite(height) || Math.Max(width, height) == 0) return;
        if (height <= Math.Max(0.3, width * 0.01)) horizontal.Add(new Ruling((from.Y + to.Y) / 2, Math.Min(from.X, to.X), Math.Max(from.X, to.X)));
        else if (width <= Math.Max(0.3, height * 0.01)) vertical.Add(new Ruling((from.X + to.X) / 2, Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y)));
    }
}
