using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Sections;

/// <summary>Tells a line 合计 50 49 below a section of an indicator table from the one that closes the table.</summary>
internal static class SectionTotal
{
    private const decimal WholeWeight = 100m;

    // With points added; what is worth more are amounts.
    private const decimal MostWeight = 150m;
    private const int FewestNumbers = 2;
    private const int LookedAhead = 20_000;

    // More sections no table has.
    private const int MostTotals = 12;

    /// <summary>Whether a total, in points, may be that of a section: it is worth less than the whole.</summary>
    public static bool MayBe(decimal? points) => points is > 0 and < WholeWeight;

    /// <summary>Whether a total below one that may be a section's is that of more of the table, and no sum of amounts.</summary>
    public static bool IsOfMore(decimal points) => points <= MostWeight;

    /// <summary>Whether a line closes a section: it says 合计 and is worth less than the whole, and below it stands a total that is worth more.</summary>
    /// <param name="text">The form.</param>
    /// <param name="start">The index of its label.</param>
    /// <param name="end">The index behind its label.</param>
    public static bool IsAt(FormText text, int start, int end)
    {
        if (text.GapBefore(start) < Gap.Line || !text.Span(start, end).StartsWith("合计", StringComparison.Ordinal)) return false;
        var worth = Worth(text, end);
        if (!MayBe(worth)) return false;
        var totals = 0;
        for (var i = NextLine(text, end); i < text.Length && i < end + LookedAhead && totals < MostTotals; i = NextLine(text, i))
        {
            var line = text.Span(i, text.Length);
            if (!line.StartsWith("合计", StringComparison.Ordinal) && !line.StartsWith("总", StringComparison.Ordinal)) continue;
            totals++;
            if (Worth(text, text.TokenEnd(i, text.Length)) is { } later && later > worth) return IsOfMore(later);
        }

        return false;
    }

    // The larger of the two numbers that stand alone on the rest of a line; null where anything else does.
    private static decimal? Worth(FormText text, int from)
    {
        var (numbers, largest) = (0, 0m);
        for (var i = from; i < text.Length && text.GapBefore(i) < Gap.Line;)
        {
            var end = text.TokenEnd(i, text.Length);
            if (NumberText.TryParseCell(text.Span(i, end), out var number)) (numbers, largest) = (numbers + 1, Math.Max(largest, number));
            else if (!NumberText.IsDash(text.Span(i, end))) return null;
            i = end;
        }

        return numbers >= FewestNumbers ? largest : null;
    }

    private static int NextLine(FormText text, int i)
    {
        do i = text.TokenEnd(i, text.Length);
        while (i < text.Length && text.GapBefore(i) < Gap.Line);
        return i;
    }
}
