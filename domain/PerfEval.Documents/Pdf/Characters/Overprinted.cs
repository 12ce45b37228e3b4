using System.Collections.Immutable;

namespace PerfEval.Documents.Pdf.Characters;

/// <summary>Characters printed twice, a hair's breadth apart, to look bold.</summary>
internal static class Overprinted
{
    private const double HairsBreadth = 0.12;

    /// <summary>The characters, each once.</summary>
    public static ImmutableArray<PdfGlyph> Without(ImmutableArray<PdfGlyph> glyphs)
    {
        var seen = new Dictionary<(string, int, int, int), PdfGlyph>(glyphs.Length);
        var kept = ImmutableArray.CreateBuilder<PdfGlyph>(glyphs.Length);
        foreach (var glyph in glyphs)
        {
            if (!glyph.IsSpace && IsRepeated(glyph, seen)) continue;
            kept.Add(glyph);
        }

        return kept.Count == glyphs.Length ? glyphs : kept.DrainToImmutable();
    }

    private static bool IsRepeated(PdfGlyph glyph, Dictionary<(string, int, int, int), PdfGlyph> seen)
    {
        const double Raster = 1;
        var (column, row) = ((int)Math.Floor(glyph.Left / Raster), (int)Math.Floor(glyph.Baseline / Raster));
        for (var x = -1; x <= 1; x++)
        {
            for (var y = -1; y <= 1; y++)
            {
                if (seen.TryGetValue((glyph.Text, glyph.Turn, column + x, row + y), out var other) && IsOver(glyph, other)) return true;
            }
        }

        seen[(glyph.Text, glyph.Turn, column, row)] = glyph;
        return false;
    }

    private static bool IsOver(PdfGlyph one, PdfGlyph other) =>
        Math.Abs(one.Left - other.Left) < one.Size * HairsBreadth && Math.Abs(one.Baseline - other.Baseline) < one.Size * HairsBreadth && Math.Abs(one.Size - other.Size) < one.Size * 0.05;
}
