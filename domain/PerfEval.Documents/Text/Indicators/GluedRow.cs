using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>
/// Parts a row whose cells are printed without any space: name, target, actual, weight, score, deviation. Of all
/// divisions that the characters allow, the one that costs least to believe in.
/// </summary>
/// <param name="Target">The index of the target; the name ends there.</param>
/// <param name="Actual">The index of the actual.</param>
/// <param name="Weight">The index of the weight.</param>
/// <param name="Score">The index of the score.</param>
/// <param name="End">The end of the score; the deviation begins there.</param>
/// <param name="IsDoubtful">Whether another division is nearly as good.</param>
internal readonly record struct GluedRow(int Target, int Actual, int Weight, int Score, int End, bool IsDoubtful)
{
    private const int Longest = 160;
    private const int LongestValue = 14;
    private const double Convincing = 0.6;
    private const double Believable = 3;

    /// <summary>Parts a text; false where it is no whole row.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hasName">Whether the name stands before the text, so that it may begin with the target.</param>
    /// <param name="row">The division.</param>
    public static bool TryPart(ReadOnlySpan<char> text, bool hasName, out GluedRow row)
    {
        row = default;
        if (text.Length is < 4 or > Longest) return false;
        var least = hasName ? 0 : 1;
        var best = double.MaxValue;
        var second = double.MaxValue;
        for (var from = 0; from < text.Length;)
        {
            if (!char.IsAsciiDigit(text[from]))
            {
                from++;
                continue;
            }

            var to = from;
            while (to < text.Length && (char.IsAsciiDigit(text[to]) || text[to] == '.')) to++;
            if (to == text.Length || !"%％‰".Contains(text[to], StringComparison.Ordinal)) PartAt(text, from, to, least, ref row, ref best, ref second);
            from = to;
        }

        row = row with { IsDoubtful = second - best < Convincing };
        return best <= Believable;
    }

    // The score ends with a run of digits; the weight begins in it, and so may the end of the actual.
    private static void PartAt(ReadOnlySpan<char> text, int from, int to, int least, ref GluedRow row, ref double best, ref double second)
    {
        for (var weight = from; weight < to; weight++)
        {
            for (var score = weight + 1; score < to; score++)
            {
                if (!GluedNumbers.IsNumber(text[weight..score]) || !GluedNumbers.IsNumber(text[score..to])) continue;
                if (!NumberText.TryParse(text[weight..score], out var w) || !NumberText.TryParse(text[score..to], out var s) || w > 100 || s > w) continue;
                var numbers = (w == s ? 0 : 0.4) + (w.Scale > 0 ? 0.5 : 0) + (to < text.Length ? DeviationCost(text[to..], w == s) : 0);
                for (var actual = weight - 1; actual > 0 && actual >= weight - LongestValue; actual--)
                {
                    if (!CanBegin(text, actual)) continue;
                    var a = numbers + ValueShape.Cost(text[actual..weight]);
                    if (a > Believable) continue;
                    for (var target = actual - 1; target >= least && target >= actual - LongestValue; target--)
                    {
                        if (!CanBegin(text, target)) continue;
                        var cost = a + ValueShape.Cost(text[target..actual]) + NameCost(text[..target], text[target..actual].SequenceEqual(text[actual..weight]));
                        if (cost < best)
                        {
                            second = best;
                            best = cost;
                            row = new GluedRow(target, actual, weight, score, to, false);
                        }
                        else if (cost < second)
                        {
                            second = cost;
                        }
                    }
                }
            }
        }
    }

    // No value begins within a number, with a zero before a digit, or with a unit's second half.
    private static bool CanBegin(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (Glyph.CannotOpen(c)) return false;
        if (at == 0) return true;
        var before = text[at - 1];
        if (char.IsAsciiDigit(c))
        {
            if ("≥≤＞＜><=.约".Contains(before, StringComparison.Ordinal)) return false;
            return c != '0' || at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]);
        }

        return true;
    }

    private static double NameCost(ReadOnlySpan<char> name, bool sameValues)
    {
        var cost = sameValues ? -0.7 : 0;
        if (name.IsEmpty) return cost + 0.3;
        if (name is "不适用") return cost - 1;
        var last = name[^1];
        if (char.IsAsciiDigit(last)) cost += 1.5;
        else if (!Glyph.IsHan(last) && last is not ('）' or ')' or '”' or '。') && !Glyph.IsLatin(last)) cost += 3;
        if (ValueShape.EndsLikeName(name)) cost -= 0.6;
        return name.Length < 3 ? cost + 2 : cost;
    }

    private static double DeviationCost(ReadOnlySpan<char> deviation, bool isFullScore)
    {
        if (NumberText.IsDash(deviation)) return 0;
        if (!Glyph.IsHan(deviation[0])) return 2;
        return (deviation.Length < 2 ? 2 : 0) + (isFullScore ? 0.6 : 0);
    }
}
