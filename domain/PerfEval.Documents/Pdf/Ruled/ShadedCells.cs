using System.Collections.Immutable;
using PerfEval.Documents.Pdf.Characters;
using PerfEval.Documents.Pdf.Rulings;

namespace PerfEval.Documents.Pdf.Ruled;

/// <summary>Takes the cells of a table without lines from their shading: boxes that hold all the text that stands among them.</summary>
internal static class ShadedCells
{
    private const int MostBoxes = 1500;
    private const int FewestBeside = 3;
    private const double Near = 1;

    /// <summary>The sides of the boxes as lines; none where a text stands beside the boxes, so that they are not the cells.</summary>
    public static (ImmutableArray<Ruling> Horizontal, ImmutableArray<Ruling> Vertical) Sides(IReadOnlyList<PageBox> drawn, IReadOnlyList<PdfGlyph> glyphs)
    {
        if (drawn.Count is < FewestBeside or > MostBoxes) return ([], []);
        var boxes = drawn.Where((b, i) => !drawn.Where((other, o) => o != i && b.Holds(other, Near) && (o < i || !other.Holds(b, Near))).Any()).ToList();
        if (!boxes.GroupBy(b => Math.Round(b.Top)).Any(g => g.Count() >= FewestBeside) || !HoldAll(boxes, glyphs)) return ([], []);
        return (
            [.. boxes.SelectMany(b => new[] { new Ruling(b.Top, b.Left, b.Right), new Ruling(b.Bottom, b.Left, b.Right) })],
            [.. boxes.SelectMany(b => new[] { new Ruling(b.Left, b.Top, b.Bottom), new Ruling(b.Right, b.Top, b.Bottom) })]);
    }

    // A running title or a page's number stands above or below all of them.
    private static bool HoldAll(List<PageBox> boxes, IReadOnlyList<PdfGlyph> glyphs)
    {
        var (top, bottom) = (boxes.Min(b => b.Top), boxes.Max(b => b.Bottom));
        foreach (var glyph in glyphs)
        {
            if (glyph.IsSpace) continue;
            var (x, y) = glyph.Point;
            if (y > top && y < bottom && !boxes.Exists(b => x > b.Left && x < b.Right && y > b.Top && y < b.Bottom)) return false;
        }

        return true;
    }
}
