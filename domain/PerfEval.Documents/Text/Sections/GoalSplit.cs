using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Sections;

/// <summary>Where, in the two goal texts that follow one another, the second begins: the place that costs least to believe in.</summary>
/// <param name="At">The index of the second text's first character; the end where there is only one text.</param>
/// <param name="IsDoubtful">Whether another place is nearly as good, or none is good.</param>
internal readonly record struct GoalSplit(int At, bool IsDoubtful)
{
    private const int MostCandidates = 400;
    private const int LongestWeighed = 20_000;
    private const double NoSecondText = 3.5;
    private const double Convincing = 1.0;
    private const double Weak = 0.8;

    /// <summary>Weighs every gap between two tokens.</summary>
    public static GoalSplit Find(FormText text, int start, int end)
    {
        if (end - start > LongestWeighed) return AtFirstBlock(text, start, end);
        var lines = LinesOf(text, start, end);
        var report = StartsWithYear(text.Span(start, end));
        var best = new GoalSplit(report ? start : end, false);
        var bestCost = report ? NoSecondText - 1 : NoSecondText;
        var second = double.MaxValue;
        var candidates = 0;
        for (var i = start + 1; i < end && candidates < MostCandidates; i++)
        {
            if (text.GapBefore(i) == Gap.None) continue;
            candidates++;
            var cost = Cost(text, lines, start, i, end);
            if (report && !StartsWithYear(text.Span(i, end))) cost += 2;
            if (cost < bestCost)
            {
                second = bestCost;
                bestCost = cost;
                best = new GoalSplit(i, false);
            }
            else if (cost < second)
            {
                second = cost;
            }
        }

        // Two lines, the first a whole sentence and not filled to the second's width: one text each.
        if (candidates == 1 && best.At != end && best.At != start && bestCost <= Convincing && AreTwoTexts(text.Span(start, best.At), text.Span(best.At, end))) return best;
        return best with { IsDoubtful = best.At == end || best.At == start || bestCost > Weak || second - bestCost < Convincing };
    }

    private static bool AreTwoTexts(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        Glyph.Width(second) > Glyph.Width(first) && !second.StartsWith(first[..Math.Min(3, first.Length)], StringComparison.Ordinal);

    // Goals of many pages are not weighed place by place, so that reading stays linear.
    private static GoalSplit AtFirstBlock(FormText text, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (text.GapBefore(i) == Gap.Block) return new GoalSplit(i, true);
        }

        return new GoalSplit(end, true);
    }

    private static double Cost(FormText text, List<(int Start, int End)> lines, int start, int at, int end)
    {
        var before = text.Text[at - 1];
        var cost = 0.0;
        var gap = text.GapBefore(at);
        var sentence = Glyph.EndsSentence(before);
        switch (gap)
        {
            case Gap.Space:
                cost += (Glyph.IsHan(text.Text[at]) || OpensNumbering(text.Span(at, end))) && (Glyph.IsHan(before) || (sentence && lines.Count == 1)) ? 0.7 : 2;
                if (Glyph.CannotOpen(text.Text[at]) || Glyph.CannotOpen(before) && !sentence) cost += 3;
                break;
            case Gap.Line:
                cost += 1.5;
                // A line that opens with the year is how the report on a year opens, whatever the line before.
                if (!sentence && !StartsWithYear(text.Span(at, end))) cost += LineEndCost(text, lines, at);
                break;
            case Gap.Block when !sentence && ",，、：".Contains(before, StringComparison.Ordinal):
                cost += 2;
                break;
        }

        if (Glyph.CannotOpen(text.Text[at])) cost += 4;
        if (sentence) cost -= 0.5;
        if (StartsWithYear(text.Span(at, end))) cost -= 1.5;
        else if (Glyph.IsDigit(text.Text[at]) && !OpensNumbering(text.Span(at, end))) cost += 1;
        return cost + Irregular(text, lines, start, at) + Irregular(text, lines, at, end);
    }

    // Within one cell lines are filled up, but for the last of a paragraph; and no gap in it is wider than the layout's.
    private static double Irregular(FormText text, List<(int Start, int End)> lines, int start, int end)
    {
        var cost = 0.0;
        var widest = 0;
        foreach (var line in lines)
        {
            var from = Math.Max(line.Start, start);
            var to = Math.Min(line.End, end);
            if (from < to) widest = Math.Max(widest, Glyph.Width(text.Span(from, to)));
        }

        foreach (var line in lines)
        {
            var from = Math.Max(line.Start, start);
            var to = Math.Min(line.End, end);
            if (from >= to) continue;
            if (from > start && text.GapBefore(from) == Gap.Block) cost += 1;
            if (to < end && !Glyph.EndsSentence(text.Text[to - 1]) && Glyph.Width(text.Span(from, to)) < widest - 8) cost += 0.6;
            for (var i = from + 1; i < to; i++)
            {
                if (text.GapBefore(i) != Gap.None && Glyph.IsHan(text.Text[i]) && (Glyph.IsHan(text.Text[i - 1]) || Glyph.EndsSentence(text.Text[i - 1]))) cost += 0.7;
            }

            if (cost > 3) return 3;
        }

        return cost;
    }

    // A text that goes on after a line as wide as its neighbours was wrapped there.
    private static double LineEndCost(FormText text, List<(int Start, int End)> lines, int at)
    {
        var index = lines.FindIndex(l => l.End == at);
        if (index < 0) return 0.5;
        var width = Glyph.Width(text.Span(lines[index].Start, lines[index].End));
        if (index == 0) return index + 1 < lines.Count && width >= Glyph.Width(text.Span(lines[1].Start, lines[1].End)) - 2 ? 1.5 : 0.5;
        return width >= Glyph.Width(text.Span(lines[index - 1].Start, lines[index - 1].End)) - 4 ? 3 : 0.5;
    }

    private static List<(int Start, int End)> LinesOf(FormText text, int start, int end)
    {
        var lines = new List<(int, int)>();
        var from = start;
        for (var i = start + 1; i <= end; i++)
        {
            if (i < end && text.GapBefore(i) < Gap.Line) continue;
            lines.Add((from, i));
            from = i;
        }

        return lines;
    }

    // 1.全年培训210人次 begins a text anew, 2. goes on one.
    private static bool OpensNumbering(ReadOnlySpan<char> text) => text is ['1' or '１', '.' or '．' or '、', var next, ..] && Glyph.IsHan(next);

    private static bool StartsWithYear(ReadOnlySpan<char> text) =>
        text.Length > 4 && text[4] == '年' && text[..2] is "20" or "19" && text[..4].IndexOfAnyExceptInRange('0', '9') < 0;
}
