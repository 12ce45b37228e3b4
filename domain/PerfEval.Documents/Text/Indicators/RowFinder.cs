using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>Finds the rows of the indicator table by what no row is without: a weight and a score side by side.</summary>
internal sealed class RowFinder
{
    private const int MostValueTokens = 7;
    private const int NameAndValues = 3;

    private readonly FormText _text;
    private readonly List<TableToken> _tokens;
    private readonly RowOrder _order;
    private readonly List<RowRange> _rows = [];
    private bool _numberedOnly;
    private int _from;

    private RowFinder(FormText text, List<TableToken> tokens, RowOrder order)
    {
        _order = order;
        _text = text;
        _tokens = tokens;
    }

    /// <summary>The rows that print their numbers, at most one more than a limit.</summary>
    public static List<RowRange> FindNumbered(FormText text, List<TableToken> tokens, RowOrder order, int mostRows)
    {
        var finder = new RowFinder(text, tokens, order) { _numberedOnly = true };
        for (var i = 0; i < tokens.Count && finder._rows.Count <= mostRows;) i = finder.Next(i);
        return finder._rows;
    }

    /// <summary>The rows, those whose numbers are blank as well, at most one more than a limit.</summary>
    public static List<RowRange> Find(FormText text, List<TableToken> tokens, RowOrder order, int mostRows)
    {
        var finder = new RowFinder(text, tokens, order);
        for (var i = 0; i < tokens.Count && finder._rows.Count <= mostRows;) i = finder.Next(i);
        finder.AddWithoutNumbers(tokens.Count);
        return finder._rows;
    }

    private int Next(int i)
    {
        if (_tokens[i].Kind != TokenKind.Number) return i + 1;
        if (_order == RowOrder.WeightBeforeTarget) return NextWithWeightFirst(i);
        var end = i + 1;
        while (end < _tokens.Count && _tokens[end].Kind == TokenKind.Number && Continues(end)) end++;
        if (_order == RowOrder.WeightBetweenValues) return NextWithWeightBetween(i, end);
        if (_order == RowOrder.NoWeight)
        {
            if (end - i == 1 && !IsLoneNumberOfRow(i)) return end;
            AddWithoutNumbers(end - 1);
            Add(end - 1, end, null, Number(end - 1));
        }
        else if (end - i >= 2)
        {
            AddWithoutNumbers(end - 2);
            Add(end - 2, end, Number(end - 2), Number(end - 1));
        }
        else if (IsLoneNumberOfRow(i))
        {
            AddWithoutNumbers(i);
            Add(i, end, Number(i), null);
        }

        return end;
    }

    // The weight follows the name; two values on, or a few where one of them is broken, the score.
    private int NextWithWeightFirst(int i)
    {
        var score = -1;
        for (var k = i + 1; k < _tokens.Count && k <= i + MostValueTokens && !_tokens[k].IsGroup; k++)
        {
            if (_tokens[k].Kind != TokenKind.Number) continue;
            score = k;
            if (k - i > 2) break;
        }

        return AddApart(i, score, false);
    }

    // Target and actual may be numbers too: of four in a row the second is the weight, of three the first.
    private int NextWithWeightBetween(int i, int end)
    {
        var next = end;
        while (next < _tokens.Count && next - end < MostValueTokens && _tokens[next].Kind == TokenKind.Text) next++;
        var hasNext = next > end && next < _tokens.Count && _tokens[next].Kind == TokenKind.Number;
        var (weight, score) = (end - i) switch
        {
            1 => (i, hasNext ? next : -1),
            2 when hasNext && (next - end == 1 || !OpensLineWithin(end, next)) => (HasTarget(i) ? i : i + 1, next),
            2 => (i, i + 1),
            3 => (i, i + 2),
            _ => (end - 3, end - 1),
        };
        return AddApart(weight, score, true);
    }

    // A row with values between weight and score: both of them, or the actual alone.
    private int AddApart(int weight, int score, bool hasWeightBetweenValues)
    {
        AddWithoutNumbers(weight);
        if (score < 0)
        {
            Add(weight, weight + 1, Number(weight), null);
            return weight + 1;
        }

        _rows.Add(new RowRange
        {
            FirstToken = _from,
            WeightToken = weight,
            ScoreToken = score,
            NextToken = score + 1,
            Weight = Number(weight),
            Score = Number(score),
            HasWeightBetweenValues = hasWeightBetweenValues,
            LacksNumber = score - weight <= (hasWeightBetweenValues ? 1 : 2),
        });
        _from = score + 1;
        return _from;
    }

    private bool OpensLineWithin(int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            if (_tokens[i].OpensLine) return true;
        }

        return false;
    }

    // A name and a clear value before a number.
    private bool HasTarget(int i) =>
        i - 2 >= _from && _tokens[i - 1].Kind == TokenKind.Text && !_tokens[i - 2].IsGroup && ValueShape.Cost(Span(i - 1)) <= ValueShape.Clear;

    // Numbers of a row stand on one line, or each on a line of its own.
    private bool Continues(int i) =>
        !_tokens[i].OpensLine || (_tokens[i - 1].OpensLine && (i + 1 >= _tokens.Count || _tokens[i + 1].OpensLine));

    // The only number behind a clear target and a clear actual: the other one of the two is blank.
    private bool IsLoneNumberOfRow(int i)
    {
        if (_tokens[i].OpensLine) return false;
        var body = i;
        while (body > _from && !_tokens[body - 1].IsGroup) body--;
        if (i - body < 2) return false;
        var split = ValueSplit.Find(_text, _tokens, body, i);
        return split.Target < split.Actual && split.Actual < i && split.Cost <= ValueSplit.Believable;
    }

    // A group with text and no numbers is a row whose numbers are blank; so is a line with a name and its values.
    private void AddWithoutNumbers(int end)
    {
        for (var i = _numberedOnly ? end : _from; i < end; i++)
        {
            if (EndOfWholeRow(i, end) is { } behind)
            {
                Add(behind, behind, null, null);
                i = behind - 1;
                continue;
            }

            if (!_tokens[i].IsGroup || i + 1 >= end || _tokens[i + 1].IsGroup) continue;
            var next = i + 1;
            while (next < end && !_tokens[next].IsGroup) next++;
            if (next < end || end == _tokens.Count) Add(next, next, null, null);
            i = next - 1;
        }
    }

    // 参与人数 ≥800人 820人 on a line of its own or each on one, above or below a row whose numbers are for both: what follows are a group, or numbers with a name and values of their own.
    private int? EndOfWholeRow(int line, int end)
    {
        if (!_tokens[line].OpensLine) return null;
        var (name, behind) = (line, line);
        while (name < end && _tokens[name].IsGroup) name++;
        while (behind < end && (behind == line || !_tokens[behind].OpensLine)) behind++;
        if (behind == line + 1 && name == line && IsOnLines(line, end)) behind = line + NameAndValues;
        if (behind - name < NameAndValues || !AreValues(behind - 2) || _tokens[behind - 3].Kind != TokenKind.Text || ValueShape.IsQuantity(Span(behind - 3))) return null;
        if (end == _tokens.Count) return behind;
        var own = end;
        while (own > behind && !_tokens[own].OpensLine && !_tokens[own - 1].IsGroup) own--;
        return end - own >= NameAndValues || _tokens.FindIndex(behind, end - behind, t => t.IsGroup) >= 0 ? behind : null;
    }

    // A cell a line, and behind them a group or another name.
    private bool IsOnLines(int name, int end)
    {
        var behind = name + NameAndValues;
        if (behind >= end || _tokens[behind].Kind == TokenKind.Number) return false;
        for (var i = name; i <= behind; i++)
        {
            if (!_tokens[i].OpensLine) return false;
        }

        return true;
    }

    // Two quantities of which the first is compared, or that have the same unit.
    private bool AreValues(int target)
    {
        var first = Span(target);
        var second = Span(target + 1);
        if (!ValueShape.IsQuantity(first) || !ValueShape.IsQuantity(second)) return false;
        return ValueShape.HasOperator(first) || (UnitOf(first) is { Length: > 0 } unit && unit.SequenceEqual(UnitOf(second)));
    }

    private static ReadOnlySpan<char> UnitOf(ReadOnlySpan<char> quantity) => quantity[(quantity.LastIndexOfAnyInRange('0', '9') + 1)..];

    private void Add(int weight, int next, decimal? weightValue, decimal? score)
    {
        _rows.Add(new RowRange { FirstToken = _from, WeightToken = weight, NextToken = next, Weight = weightValue, Score = score, LacksNumber = score is null || (weightValue is null && _order != RowOrder.NoWeight) });
        _from = next;
    }

    private decimal? Number(int i) => NumberText.TryParseCell(Span(i), out var value) ? value : null;

    private ReadOnlySpan<char> Span(int i) => _text.Span(_tokens[i].Start, _tokens[i].End);
}
