using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>Where the deviation of a row ends and the name of the next begins, when no group's name stands between them.</summary>
internal sealed class DeviationBoundary
{
    /// <summary>A boundary that costs more than this is no place to part two cells; the characters within a token are tried.</summary>
    public const double Poor = 2.5;

    // A score below the weight is explained, as a rule; that it is not is an error of the form, and to be read as one.
    private const double Unexplained = 1.7;

    private const int MostCandidates = 60;
    private const int LongestName = 80;

    // A deviation of many pages is judged by its end, so that reading stays linear.
    private const int LongestLookedAt = 1500;

    private static readonly string[] Markers = ["偏差", "原因", "措施", "改进", "建议", "整改", "下一步", "今后", "由于", "因为", "导致", "不合理", "未能", "未达", "未完成", "滞后", "推迟", "延迟", "下一年", "下年", "明年", "次年"];

    private readonly FormText _text;
    private readonly ColumnWidths _widths;
    private readonly HashSet<string> _known;

    public DeviationBoundary(FormText text, ColumnWidths widths, HashSet<string> knownDeviations)
    {
        _text = text;
        _widths = widths;
        _known = knownDeviations;
    }

    /// <summary>The best boundary between two indexes, its cost, and how much more the next best costs.</summary>
    public (int At, double Cost, double Margin) Find(int start, int end, bool scoreIsBelowWeight, bool within)
    {
        var best = start;
        var bestCost = double.MaxValue;
        var second = double.MaxValue;
        var candidates = 0;
        for (var i = end; i >= start && candidates < (within ? MostCandidates * 4 : MostCandidates); i--)
        {
            if (!within && i != start && i != end && _text.GapBefore(i) == Gap.None) continue;
            candidates++;
            var cost = Cost(start, i, end, scoreIsBelowWeight);
            if (cost < bestCost)
            {
                second = bestCost;
                bestCost = cost;
                best = i;
            }
            else if (cost < second)
            {
                second = cost;
            }
        }

        if (candidates >= MostCandidates && bestCost > Poor) best = start;
        return (best, bestCost, second - bestCost);
    }

    private double Cost(int start, int at, int end, bool scoreIsBelowWeight)
    {
        var cost = NameCost(at, end);
        if (at <= start) return cost + (scoreIsBelowWeight ? Unexplained : 0) + (_text.GapBefore(start) < Gap.Line ? 3 : 0) + (OpensLikeDeviation(start, end) ? 4 : 0);
        cost += DeviationCost(start, at, scoreIsBelowWeight);
        if (at < end)
        {
            cost += _text.GapBefore(at) switch
            {
                Gap.Block => -0.3,
                Gap.Line => 0,
                Gap.Column => 1.5,
                Gap.Space => 2.5,
                _ => 3,
            };
        }

        return cost;
    }

    private bool OpensLikeDeviation(int start, int end)
    {
        var head = _text.Span(start, Math.Min(end, start + 12));
        return head.StartsWith("偏差", StringComparison.Ordinal) || (head.IndexOfAny("：:") is > 0 and < 8 && ContainsMarker(head));
    }

    private double NameCost(int start, int end)
    {
        if (start >= end) return 3;
        var name = _text.Span(start, end);
        var cost = 0.0;
        if (name.Length > LongestName) return 8;
        if (Glyph.CannotOpen(name[0])) cost += 4;
        else if ("的率性度及和与或并等了，".Contains(name[0], StringComparison.Ordinal)) cost += 1;
        if (name.Length < 4) cost += name.Length < 3 ? 1 : 0.5;
        if (name.Length > 40) cost += 1;
        cost += 0.25 * Math.Min(4, name.Count('，'));
        var sentence = name.IndexOfAny("。；！？");
        if (sentence >= 0) cost += sentence < name.Length - 1 ? 2 : 0.8;
        if (name.IndexOfAny("：:") >= 0) cost += 2;
        if (ContainsMarker(name)) cost += 2;
        if (!ValueShape.IsBalanced(name)) cost += 2;
        return cost + LineCost(start, end, _widths.Name, 3);
    }

    private double DeviationCost(int start, int end, bool scoreIsBelowWeight)
    {
        start = Math.Max(start, end - LongestLookedAt);
        var text = _text.Span(start, end);
        var cost = 0.0;
        var marked = ContainsMarker(text);
        if (!scoreIsBelowWeight && !marked) cost += text.Length <= 2 ? 0.5 : text.ContainsAny("。；") ? 1 : 2;
        if (!marked && !text.ContainsAny("。；")) cost += _widths.Name == 0 ? 1 : FillsNameLines(start, end) ? 2.7 : text.Contains('，') ? 0.2 : 0.5;
        if (Glyph.CannotOpen(text[0])) cost += 2;
        var last = text[^1];
        if (Glyph.EndsSentence(last)) cost -= 1;
        else if ("，、：,:及和与对在将把的为（(“".Contains(last, StringComparison.Ordinal)) cost += 2;
        else cost += 0.3;
        if (!ValueShape.IsBalanced(text)) cost += 1.5;
        if (_known.Count > 0 && text.Length > 5)
        {
            var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
            if (lookup.Contains(text)) cost -= 3;
            else if (Glyph.EndsSentence(last) && lookup.Contains(text[..^1])) cost -= 2.5;
        }

        cost += LineCost(start, end, _widths.Deviation, 5);
        var width = LastLineWidth(start, end);
        if (!Glyph.EndsSentence(last) && _widths.Deviation > 0) cost += width >= _widths.Deviation - 1 ? 0.7 : -0.3;
        // A short last line, just as wide as a wrapped name's, may be that name's first.
        if (!Glyph.EndsSentence(last) && width < _widths.Deviation - 3 && width <= _widths.Name + 1 && width >= _widths.Name - 1) cost += 1.2;
        return cost;
    }

    // Lines of a cell are filled to the column's width, but for the last and those that end a paragraph, and never beyond it.
    private double LineCost(int start, int end, int column, int slack)
    {
        var cost = 0.0;
        var from = start;
        if (column == 0) column = WidestBroken(start, end);
        for (var i = start + 1; i <= end; i++)
        {
            if (i < end && _text.GapBefore(i) < Gap.Line) continue;
            var width = Glyph.Width(_text.Span(from, i));
            if (column > 0 && width > column + 2) cost += 3;
            else if (i < end && width < column - slack && !EndsParagraph(i, end)) cost += 1.3;
            if (cost > 4) return 4;
            from = i;
        }

        return cost;
    }

    // Lines just as wide as a wrapped name's: rather the first lines of that name.
    private bool FillsNameLines(int start, int end)
    {
        if (end >= _text.Length || _text.GapBefore(end) is not (Gap.Line or Gap.Block)) return false;
        var from = start;
        for (var i = start + 1; i <= end; i++)
        {
            if (i < end && _text.GapBefore(i) < Gap.Line) continue;
            var width = Glyph.Width(_text.Span(from, i));
            if (width > _widths.Name + 1 || width < _widths.Name - 3) return false;
            from = i;
        }

        return true;
    }

    private int WidestBroken(int start, int end)
    {
        var widest = 0;
        var from = start;
        for (var i = start + 1; i < end; i++)
        {
            if (_text.GapBefore(i) < Gap.Line) continue;
            if (!EndsParagraph(i, end)) widest = Math.Max(widest, Glyph.Width(_text.Span(from, i)));
            from = i;
        }

        return widest;
    }

    private bool EndsParagraph(int at, int end) =>
        Glyph.EndsSentence(_text.Text[at - 1]) || OpensLikeDeviation(at, end) || Glyph.IsDigit(_text.Text[at])
        || "一二三四五六七八九（(①②③④".Contains(_text.Text[at], StringComparison.Ordinal);

    private int LastLineWidth(int start, int end)
    {
        var from = end - 1;
        while (from > start && _text.GapBefore(from) < Gap.Line) from--;
        return Glyph.Width(_text.Span(from, end));
    }

    private static bool ContainsMarker(ReadOnlySpan<char> text)
    {
        foreach (var marker in Markers)
        {
            if (text.IndexOf(marker, StringComparison.Ordinal) >= 0) return true;
        }

        return false;
    }
}
