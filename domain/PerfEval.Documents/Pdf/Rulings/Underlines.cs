using System.Collections.Immutable;
using PerfEval.Documents.Pdf.Characters;

namespace PerfEval.Documents.Pdf.Rulings;

/// <summary>Tells the lines under or through a text from those between cells: they begin and end where the text does.</summary>
internal static class Underlines
{
    private const double SameEnd = 0.4;
    private const double Highest = 0.6;
    private const double Lowest = 0.35;
    private const double Joined = 1;

    /// <summary>The horizontal lines without those that belong to a text.</summary>
    public static ImmutableArray<Ruling> Without(ImmutableArray<Ruling> horizontal, ImmutableArray<PdfGlyph> glyphs)
    {
        if (horizontal.IsEmpty) return horizontal;
        var (begins, ends) = (new Dictionary<int, List<PdfGlyph>>(), new Dictionary<int, List<PdfGlyph>>());
        foreach (var glyph in glyphs)
        {
            if (glyph.Turn != 0) continue;
            Add(begins, glyph.Left, glyph);
            Add(ends, glyph.Right, glyph);
        }

        bool IsOfText(Ruling line) => Near(begins, line.From).Any(first => Math.Abs(first.Left - line.From) < SameEnd && IsAt(line, first)
            && Near(ends, line.To).Any(last => Math.Abs(last.Right - line.To) < SameEnd && last.Baseline == first.Baseline));
        var ofText = horizontal.Where(IsOfText).ToList();
        if (ofText.Count == 0) return horizontal;

        // A cell as wide as its text has a side like a line under it; the sides of the cells beside it go on from it.
        var others = horizontal.Except(ofText).ToLookup(r => (int)Math.Round(r.At));
        ofText.RemoveAll(line => Enumerable.Range((int)Math.Round(line.At) - 1, 3).SelectMany(at => others[at]).Any(o => Math.Abs(o.At - line.At) < SameEnd && o.To > line.From - Joined && o.From < line.To + Joined));
        return [.. horizontal.Except(ofText)];
    }

    private static bool IsAt(Ruling line, PdfGlyph glyph) => line.At > glyph.Baseline - (Highest * glyph.Size) && line.At < glyph.Baseline + (Lowest * glyph.Size);

    private static void Add(Dictionary<int, List<PdfGlyph>> glyphs, double at, PdfGlyph glyph)
    {
        var key = (int)Math.Round(at);
        if (!glyphs.TryGetValue(key, out var near)) glyphs[key] = near = [];
        near.Add(glyph);
    }

    private static IEnumerable<PdfGlyph> Near(Dictionary<int, List<PdfGlyph>> glyphs, double at)
    {
        var key = (int)Math.Round(at);
        return Enumerable.Range(key - 1, 3).SelectMany(k => glyphs.GetValueOrDefault(k, []));
    }
}
