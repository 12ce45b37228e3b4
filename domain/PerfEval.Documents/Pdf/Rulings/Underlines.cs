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

    // A page with more is a drawing.
    private const int MostLines = 20_000;

    /// <summary>The horizontal lines without those that belong to a text.</summary>
    public static ImmutableArray<Ruling> Without(ImmutableArray<Ruling> horizontal, ImmutableArray<PdfGlyph> glyphs)
    {
        if (horizontal.Length is 0 or > MostLines) return horizontal;
        var begins = new Dictionary<int, List<PdfGlyph>>();
        foreach (var glyph in glyphs)
        {
            if (glyph.Turn == 0) Add(begins, glyph);
        }

        var ends = glyphs.Where(g => g.Turn == 0).GroupBy(g => g.Baseline).ToDictionary(g => g.Key, g => g.Select(e => e.Right).Order().ToArray());
        bool IsOfText(Ruling line) => Near(begins, line.From).Any(first => Math.Abs(first.Left - line.From) < SameEnd && IsAt(line, first) && EndsAt(ends[first.Baseline], line.To));
        var ofText = horizontal.Where(IsOfText).ToList();
        if (ofText.Count == 0) return horizontal;

        // A cell as wide as its text has a side like a line under it; the sides of the cells beside it go on from it.
        var others = horizontal.Except(ofText).ToLookup(r => (int)Math.Round(r.At));
        ofText.RemoveAll(line => Enumerable.Range((int)Math.Round(line.At) - 1, 3).SelectMany(at => others[at]).Any(o => Math.Abs(o.At - line.At) < SameEnd && o.To > line.From - Joined && o.From < line.To + Joined));
        return [.. horizontal.Except(ofText)];
    }

    private static bool IsAt(Ruling line, PdfGlyph glyph) => line.At > glyph.Baseline - (Highest * glyph.Size) && line.At < glyph.Baseline + (Lowest * glyph.Size);

    private static bool EndsAt(double[] ends, double at)
    {
        var next = Array.BinarySearch(ends, at - SameEnd);
        if (next < 0) next = ~next;
        return next < ends.Length && ends[next] < at + SameEnd;
    }

    private static void Add(Dictionary<int, List<PdfGlyph>> begins, PdfGlyph glyph)
    {
        var key = (int)Math.Round(glyph.Left);
        if (!begins.TryGetValue(key, out var near)) begins[key] = near = [];
        near.Add(glyph);
    }

    private static IEnumerable<PdfGlyph> Near(Dictionary<int, List<PdfGlyph>> begins, double at)
    {
        var key = (int)Math.Round(at);
        return Enumerable.Range(key - 1, 3).SelectMany(k => begins.GetValueOrDefault(k, []));
    }
}
