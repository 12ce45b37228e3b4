using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>Which of the tokens before a row's numbers are its target and its actual; what is left before them is its name.</summary>
/// <param name="Target">The target's first token.</param>
/// <param name="Actual">The actual's first token; its end is the weight.</param>
/// <param name="Cost">How much must be believed; see <see cref="ValueShape"/>.</param>
/// <param name="Margin">How much more the next best division costs.</param>
/// <param name="NameMargin">How much more the next best division costs that ends the name elsewhere.</param>
internal readonly record struct ValueSplit(int Target, int Actual, double Cost, double Margin, double NameMargin)
{
    /// <summary>What name and values that are told apart by what they look like cost at most.</summary>
    public const double Believable = 1.7;

    private const int MostTokens = 9;
    private const double Blank = 2.5;

    /// <summary>Finds the division of the tokens from <paramref name="start"/> to <paramref name="end"/> that costs least.</summary>
    public static ValueSplit Find(FormText text, List<TableToken> tokens, int start, int end)
    {
        if (IsPlain(text, tokens, start, end)) return new ValueSplit(end - 2, end - 1, 0, double.MaxValue, double.MaxValue);
        var best = new ValueSplit(end, end, double.MaxValue, double.MaxValue, double.MaxValue);
        Span<double> byTarget = stackalloc double[MostTokens + 1];
        byTarget.Fill(double.MaxValue);
        var first = Math.Max(start, end - MostTokens);
        for (var target = first; target <= end; target++)
        {
            var nameCost = NameCost(text, tokens, start, target);
            for (var actual = target; actual <= end; actual++)
            {
                var cost = nameCost + CellCost(text, tokens, target, actual) + CellCost(text, tokens, actual, end);
                if (target == actual && actual < end) cost += ValueShape.HasOperator(Span(text, tokens, actual, end)) ? 1.5 : 0.2;
                if (actual == end && target < end && !ValueShape.HasOperator(Span(text, tokens, target, end))) cost += 0.1;
                byTarget[target - first] = Math.Min(byTarget[target - first], cost);
                if (cost < best.Cost) best = new ValueSplit(target, actual, cost, best.Cost - cost, 0);
                else if (cost - best.Cost < best.Margin) best = best with { Margin = cost - best.Cost };
            }
        }

        var other = double.MaxValue;
        for (var target = first; target <= end; target++)
        {
            if (target != best.Target) other = Math.Min(other, byTarget[target - first]);
        }

        return best with { NameMargin = other - best.Cost };
    }

    /// <summary>Divides tokens that are name and target and nothing else.</summary>
    public static ValueSplit Before(FormText text, List<TableToken> tokens, int start, int end)
    {
        var best = new ValueSplit(end, end, double.MaxValue, double.MaxValue, double.MaxValue);
        for (var target = Math.Max(start, end - MostTokens); target <= end; target++)
        {
            var cost = NameCost(text, tokens, start, target) + CellCost(text, tokens, target, end);
            if (cost < best.Cost) best = new ValueSplit(target, end, cost, best.Cost - cost, double.MaxValue);
            else if (cost - best.Cost < best.Margin) best = best with { Margin = cost - best.Cost };
        }

        return best;
    }

    /// <summary>Divides tokens that are target and actual and nothing else.</summary>
    public static ValueSplit Between(FormText text, List<TableToken> tokens, int start, int end)
    {
        var best = new ValueSplit(start, end, double.MaxValue, double.MaxValue, double.MaxValue);
        for (var actual = start; actual <= end && actual <= start + MostTokens; actual++)
        {
            var cost = CellCost(text, tokens, start, actual) + CellCost(text, tokens, actual, end);
            if (cost < best.Cost) best = new ValueSplit(start, actual, cost, best.Cost - cost, double.MaxValue);
            else if (cost - best.Cost < best.Margin) best = best with { Margin = cost - best.Cost };
        }

        return best;
    }

    // Name, target and actual on one line, both values clear and the name no value: nothing else is possible.
    private static bool IsPlain(FormText text, List<TableToken> tokens, int start, int end)
    {
        if (end - start < 3 || tokens[end - 1].OpensLine || tokens[end - 2].OpensLine) return false;
        if (end < tokens.Count && tokens[end].OpensLine) return false;
        if (ValueShape.Cost(Span(text, tokens, end - 2, end - 1)) > ValueShape.Clear || ValueShape.Cost(Span(text, tokens, end - 1, end)) > ValueShape.Clear) return false;
        var name = Span(text, tokens, end - 3, end - 2);
        return name is "不适用" || (ValueShape.Cost(name) >= 0.8 && !ValueShape.IsQuantity(name));
    }

    private static ReadOnlySpan<char> Span(FormText text, List<TableToken> tokens, int from, int to) =>
        from >= to ? [] : text.Span(tokens[from].Start, tokens[to - 1].End);

    private static double CellCost(FormText text, List<TableToken> tokens, int from, int to)
    {
        if (from >= to) return Blank;
        var cell = Span(text, tokens, from, to);
        var cost = ValueShape.Cost(cell);
        // Text that opens a line and is no quantity may be the rest of a wrapped name.
        if (cost > 0 && tokens[from].OpensLine) cost += cell.Length <= 2 && cost <= ValueShape.Clear ? 0.3 : 1.5;
        for (var i = from + 1; i < to; i++)
        {
            var whole = ValueShape.Cost(Span(text, tokens, i - 1, i)) <= 0 && ValueShape.Cost(Span(text, tokens, i, i + 1)) <= ValueShape.Clear;
            cost += (tokens[i].Gap >= Gap.Line ? 0.7 : 1) + (whole && !IsBrokenDate(text, tokens[i]) ? 2 : 0);
        }

        return cost;
    }

    private static bool IsBrokenDate(FormText text, TableToken token) =>
        text.Text[token.Start - 1] is '年' or '月' && Glyph.IsDigit(text.Text[token.Start]) && text.Span(token.Start, token.End).IndexOfAny('月', '日', '号') > 0;

    // The name's end: a name is not broken by a space on the line of its values, and no value is left in it.
    private static double NameCost(FormText text, List<TableToken> tokens, int start, int end)
    {
        if (end <= start) return 3;
        var cost = 0.0;
        if (end < tokens.Count && tokens[end].Gap >= Gap.Line) cost += 0.3;
        var whole = Span(text, tokens, start, end);
        if (end == start + 1 && whole is not "不适用" && ValueShape.Cost(whole) <= ValueShape.Clear) cost += ValueShape.IsQuantity(whole) ? 3 : 2;
        for (var i = end - 1; i > start && i >= end - MostTokens; i--)
        {
            if (ValueShape.IsQuantity(Span(text, tokens, i, i + 1))) cost += 2.5;
        }

        for (var i = end - 1; i >= start && i >= end - 6; i--)
        {
            if (i == start) break;
            if (tokens[i].OpensLine) continue;
            var first = text.Text[tokens[i].Start];
            var before = text.Text[tokens[i].Start - 1];
            if (Glyph.CannotOpen(first) || before is '，' or '、' or '：' or '“' or '（' or '(') cost += 0.2;
            else cost += Glyph.IsLatin(first) || Glyph.IsLatin(before) ? 1 : 2.5;
        }

        return cost;
    }
}
