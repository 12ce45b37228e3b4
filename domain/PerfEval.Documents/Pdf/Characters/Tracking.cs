using System.Collections.Immutable;

namespace PerfEval.Documents.Pdf.Characters;

/// <summary>Takes back the space that a page's setting puts between all characters alike, so that what is left of it parts words.</summary>
internal static class Tracking
{
    private const double LeastShare = 0.12;
    private const double MostShare = 1.2;
    private const int FewestPairs = 40;

    /// <summary>The characters, each as wide as the space to the next one in it is usual on the page.</summary>
    public static ImmutableArray<PdfGlyph> Without(ImmutableArray<PdfGlyph> glyphs)
    {
        if (!HasWideGaps(glyphs)) return glyphs;
        var gaps = new List<double>(glyphs.Length);
        for (var i = 1; i < glyphs.Length; i++)
        {
            if (Gap(glyphs[i - 1], glyphs[i]) is { } gap) gaps.Add(gap);
        }

        gaps.Sort();
        var usual = gaps[gaps.Count / 2];

        // Nearly all of them: in a page of columns close together the gaps are as many as the spaces of words.
        if (usual < LeastShare || gaps.Count(g => Math.Abs(g - usual) < LeastShare / 2) * 10 < gaps.Count * 8) return glyphs;
        return [.. glyphs.Select(g => g with { Right = g.Right + (usual * g.Size) })];
    }

    // A look at the first characters: most pages are set close.
    private static bool HasWideGaps(ImmutableArray<PdfGlyph> glyphs)
    {
        var (wide, pairs) = (0, 0);
        for (var i = 1; i < glyphs.Length && pairs < FewestPairs; i++)
        {
            if (Gap(glyphs[i - 1], glyphs[i]) is not { } gap) continue;
            pairs++;
            if (gap >= LeastShare) wide++;
        }

        return pairs == FewestPairs && wide * 2 > pairs;
    }

    // In parts of the size of the characters, where they are drawn one after another on a line.
    private static double? Gap(PdfGlyph one, PdfGlyph next)
    {
        if (one.IsSpace || next.IsSpace || one.Turn != next.Turn || Math.Abs(one.Baseline - next.Baseline) > one.Size * 0.1) return null;
        var gap = (next.Left - one.Right) / Math.Max(one.Size, 0.1);
        return gap is > -MostShare and < MostShare ? gap : null;
    }
}
