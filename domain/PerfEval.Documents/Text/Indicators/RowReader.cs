using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>
/// Reads the rows of a table whose cells follow one another: name, target, actual, weight, score, deviation.
/// What stands between the numbers of two rows is the deviation of the first, the groups that begin, and the second's
/// name and values.
/// </summary>
internal sealed class RowReader
{
    private const double Convincing = 1.0;
    private const double Sure = 1.5;

    private readonly FormText _text;
    private readonly List<TableToken> _tokens;
    private readonly List<RowRange> _rows;
    private readonly ColumnWidths _widths = new();
    private readonly HashSet<string> _deviations = new(StringComparer.Ordinal);
    private readonly List<(int Row, int Start, int End)> _open = [];

    public RowReader(FormText text, List<TableToken> tokens, List<RowRange> rows)
    {
        _text = text;
        _tokens = tokens;
        _rows = rows;
    }

    /// <summary>Fills the ranges of all rows.</summary>
    public void Read()
    {
        var level1 = ("", -1);
        var level2 = ("", -1);
        for (var r = 0; r < _rows.Count; r++) ReadRow(r, ref level1, ref level2);
        ReadLastDeviation();
        // What is clear comes first: a deviation once read tells where the same one ends elsewhere.
        _open.RemoveAll(o => Part(o, false, Sure));
        _open.RemoveAll(o => Part(o, false, 0));
        foreach (var open in _open) Part(open, true, 0);
    }

    private void ReadRow(int r, ref (string Text, int At) level1, ref (string Text, int At) level2)
    {
        var row = _rows[r];
        var firstGroup = -1;
        var body = row.FirstToken;
        (string Text, int At) repeated = ("", -1);
        for (var i = row.FirstToken; i < row.WeightToken; i++)
        {
            var token = _tokens[i];
            if (!token.IsGroup) continue;
            if (firstGroup < 0) firstGroup = i;
            body = i + 1;
            if (token.Kind == TokenKind.Level1)
            {
                repeated = level1.Text == TextOf(token) ? level2 : ("", -1);
                level1 = (TextOf(token), token.Start);
                level2 = ("", -1);
            }
            else if (token.Kind == TokenKind.Level2)
            {
                level2 = (TextOf(token), token.Start);
            }
        }

        // 产出指标 printed again for each row, 数量指标 once for several: a cell that was merged, or one left blank.
        if (level2.Text.Length == 0 && repeated.Text.Length > 0) (level2, row.LevelDoubt) = (repeated, ReadMessages.DoubtLevel);
        (row.Level1, row.Level1At) = level1;
        (row.Level2, row.Level2At) = level2;
        ReadValues(row, body);
        if (firstGroup >= 0)
        {
            row.Name = Range(body, row.NameEnd);
            if (row.NameEnd - body > 1) _widths.LearnName(_text, row.Name.Start, row.Name.End);
            SetDeviation(r - 1, Range(row.FirstToken, firstGroup), true);
            if (row.Name.IsEmpty && row.FirstToken < firstGroup) DoubtBefore(r);
        }
        else if (r == 0)
        {
            row.Name = Range(body, row.NameEnd);
        }
        else if (body < row.NameEnd)
        {
            _open.Add((r, _tokens[body].Start, _tokens[row.NameEnd - 1].End));
        }
        else
        {
            row.Name = new CellRange(StartOf(body), StartOf(body));
        }
    }

    // No name behind the group's name, and text before it, which may be that name.
    private void DoubtBefore(int r)
    {
        _rows[r].NameDoubt = ReadMessages.DoubtName;
        if (r > 0) _rows[r - 1].DeviationDoubt = ReadMessages.DoubtDeviation;
    }

    private void ReadValues(RowRange row, int body)
    {
        if (row.HasWeightBetweenValues)
        {
            ReadValuesAround(row, body);
            return;
        }

        if (row.ScoreToken >= 0)
        {
            ReadValuesBetween(row);
            return;
        }

        var split = ValueSplit.Find(_text, _tokens, body, row.WeightToken);
        row.NameEnd = split.Target;
        row.Target = Range(split.Target, split.Actual);
        row.Actual = Range(split.Actual, row.WeightToken);
        if (row.LacksNumber) row.NumberDoubt = ReadMessages.DoubtRowNumbers;
        if (row.LacksNumber && row.Weight is null && row.Score is null) row.NameDoubt = row.ValueDoubt = row.DeviationDoubt = ReadMessages.DoubtRowNumbers;
        if (row.Target.IsEmpty != row.Actual.IsEmpty)
        {
            var only = row.Target.IsEmpty ? row.Actual : row.Target;
            if (NumberText.Is(_text.Span(only.Start, only.End)) || row.Score > row.Weight) row.NumberDoubt = ReadMessages.DoubtRowNumbers;
            if (!row.Actual.IsEmpty || !ValueShape.HasOperator(_text.Span(only.Start, only.End)) || split.Margin < Convincing) row.ValueDoubt = ReadMessages.DoubtOneValue;
        }
        else if (split.Margin < Convincing || split.Cost > 3.5)
        {
            row.ValueDoubt = ReadMessages.DoubtTargetActual;

            // A number left over among the values may be the weight.
            if (row.WeightToken - split.Actual > 1 && NumberText.Is(_text.Span(_tokens[row.WeightToken - 1].Start, _tokens[row.WeightToken - 1].End))) row.NumberDoubt = ReadMessages.DoubtRowNumbers;
        }

        // 30 29 28 behind clear values: which of the numbers are weight and score is not seen.
        if (split.Cost > ValueSplit.Believable && row.WeightToken > body && _tokens[row.WeightToken - 1].Kind == TokenKind.Number) row.NumberDoubt = ReadMessages.DoubtRowNumbers;
        if (split.NameMargin < Convincing + 0.5) row.NameDoubt = ReadMessages.DoubtName;
    }

    // Between weight and score there is nothing but target and actual.
    private void ReadValuesBetween(RowRange row)
    {
        row.NameEnd = row.WeightToken;
        var first = row.WeightToken + 1;
        var split = ValueSplit.Between(_text, _tokens, first, row.ScoreToken);
        row.Target = Range(first, split.Actual);
        row.Actual = Range(split.Actual, row.ScoreToken);
        if (row.LacksNumber) row.NumberDoubt = ReadMessages.DoubtRowNumbers;
        if (row.Target.IsEmpty || row.Actual.IsEmpty) row.ValueDoubt = ReadMessages.DoubtOneValue;
        else if (row.ScoreToken - first > 2 && split.Margin < Convincing) row.ValueDoubt = ReadMessages.DoubtTargetActual;
    }

    // Name and target before the weight, and nothing but the actual between it and the score.
    private void ReadValuesAround(RowRange row, int body)
    {
        var split = ValueSplit.Before(_text, _tokens, body, row.WeightToken);
        row.NameEnd = split.Target;
        row.Target = Range(split.Target, row.WeightToken);
        row.Actual = Range(row.WeightToken + 1, row.ScoreToken);
        if (row.LacksNumber) row.NumberDoubt = ReadMessages.DoubtRowNumbers;
        if (row.Target.IsEmpty || row.Actual.IsEmpty) row.ValueDoubt = ReadMessages.DoubtOneValue;
        if (row.Target.IsEmpty || split.Margin < Convincing) row.NameDoubt = row.ValueDoubt = ReadMessages.DoubtTargetActual;
    }

    private void ReadLastDeviation()
    {
        if (_rows.Count == 0) return;
        var from = _rows[^1].NextToken;
        var to = from;
        while (to < _tokens.Count && !_tokens[to].IsGroup) to++;
        SetDeviation(_rows.Count - 1, Range(from, to), true);
    }

    private void SetDeviation(int r, CellRange range, bool isSure)
    {
        if (r < 0) return;
        _rows[r].Deviation = range;
        if (range.IsEmpty || !isSure) return;
        _widths.LearnDeviation(_text, range.Start, range.End);
        _deviations.Add(_text.Text[range.Start..range.End]);
    }

    // Parts what stands between two rows; false where no gap is a good enough place.
    private bool Part((int Row, int Start, int End) open, bool within, double leastMargin)
    {
        var above = _rows[open.Row - 1];
        var row = _rows[open.Row];
        var below = above.Score is { } score && above.Weight is { } weight && score < weight;
        var (at, cost, margin) = new DeviationBoundary(_text, _widths, _deviations).Find(open.Start, open.End, below, within);
        if (!within && (cost > DeviationBoundary.Poor || margin < leastMargin)) return false;
        row.Name = new CellRange(at, open.End);
        if (_text.GapBefore(at) == Gap.None && at > open.Start && at < open.End)
        {
            above.DeviationDoubt = row.NameDoubt = ReadMessages.DoubtNameWithin;
        }
        else if (margin < Convincing || cost > DeviationBoundary.Poor || (at > open.Start && StandsBeforeItsValues(row) && !Glyph.EndsSentence(_text.Text[at - 1])))
        {
            above.DeviationDoubt = row.NameDoubt = ReadMessages.DoubtNameDeviation;
        }

        SetDeviation(open.Row - 1, new CellRange(open.Start, at), margin >= Sure && above.DeviationDoubt is null);
        return true;
    }

    // Nothing of the name stands on the line of its values: it might be missing, and all of the text be deviation.
    private bool StandsBeforeItsValues(RowRange row) => row.NameEnd < _tokens.Count && _tokens[row.NameEnd].OpensLine;

    private string TextOf(TableToken token) => _text.Text[token.Start..token.End];

    private int StartOf(int token) => token < _tokens.Count ? _tokens[token].Start : _text.Length;

    private CellRange Range(int from, int to) => from >= to ? new CellRange(StartOf(from), StartOf(from)) : new CellRange(_tokens[from].Start, _tokens[to - 1].End);
}
