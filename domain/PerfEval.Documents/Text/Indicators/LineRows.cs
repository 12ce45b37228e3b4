using PerfEval.Documents.Text.Layout;
using PerfEval.Documents.Text.Sections;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>
/// Reads the rows of a table that lacks one of 年度指标值, 实际完成值, 分值 and 得分, and prints a row a line: the words of a
/// line stand under the heading's labels in their order. <see cref="RowFinder"/> knows a row by its two numbers, which
/// such a table does not have.
/// </summary>
internal sealed class LineRows
{
    private const double Believable = 3;
    private const double Convincing = 1;
    private const double DeviationWord = 0.5;
    private const int MostWords = 16;

    private readonly FormText _text;
    private readonly List<TableToken> _tokens;
    private readonly IndicatorColumn[] _columns;
    private readonly bool _hasLevels;
    private readonly bool _hasDeviation;
    private readonly bool _hasNumbers;
    private readonly int _mostRows;
    private readonly List<RowRange> _rows = [];
    private readonly RowGroups _groups;
    private bool _isDoubtful;

    private LineRows(FormText text, List<TableToken> tokens, TableHeader header, int mostRows)
    {
        _text = text;
        _tokens = tokens;
        _groups = new RowGroups(text, tokens);
        _mostRows = mostRows;
        _columns = [.. header.Columns.Where(c => c is >= IndicatorColumn.Name and < IndicatorColumn.Deviation)];
        _hasLevels = header.HasLevels;
        _hasDeviation = header.Has(IndicatorColumn.Deviation);
        _hasNumbers = header.Has(IndicatorColumn.Weight) || header.Has(IndicatorColumn.Score);
    }

    /// <summary>
    /// The rows, at most one more than a limit. Null where the lines are no rows: with a column of numbers, where a line
    /// does not have one in its place; without, where most lines hold less than a row.
    /// </summary>
    public static List<RowRange>? Read(FormText text, List<TableToken> tokens, TableHeader header, int mostRows)
    {
        if (header.IsUnusual || header.IsRunTogether) return null;
        var lines = new LineRows(text, tokens, header, mostRows);
        return lines.TryRead() ? lines._rows : null;
    }

    private bool TryRead()
    {
        var (fitting, others) = (0, 0);
        for (var i = 0; i < _tokens.Count && _rows.Count <= _mostRows;)
        {
            var end = i + 1;
            while (end < _tokens.Count && !_tokens[end].OpensLine) end++;
            var body = _groups.Take(i, end);
            if (body < end && IsShortLevel(body, end)) _groups.TakeLevel2(body++);
            if (body < end && (TryAdd(body, end) || TrySplit(body, end))) fitting++;
            else if (body < end && _hasNumbers) return false;
            else if (body < end && ++others > 0) AddRest(body, end, body > i);
            i = end;
        }

        return fitting > others;
    }

    // A cell a column, and behind them what is left for 偏差原因.
    private bool TryAdd(int body, int end)
    {
        var behind = body + _columns.Length;
        if (behind > end || (behind < end && !_hasDeviation)) return false;
        var cost = 0.0;
        for (var c = 0; c < _columns.Length; c++)
        {
            var cell = Span(body + c);
            if (_columns[c] is IndicatorColumn.Weight or IndicatorColumn.Score)
            {
                if (!NumberText.TryParseCell(cell, out _)) return false;
            }
            else if (_columns[c] == IndicatorColumn.Name)
            {
                if (ValueShape.IsQuantity(cell) || NumberText.IsDash(cell)) return false;
            }
            else
            {
                cost = Math.Max(cost, ValueShape.Cost(cell));
            }
        }

        if (cost >= Believable || (!_hasNumbers && behind < end && cost > ValueShape.Clear)) return false;
        var row = NewRow(body, end);
        row.Name = Cells(body, body + 1);
        SetValues(row, body);
        row.Deviation = Cells(behind, end);
        if (!AreClear(body, cost) || (!_hasNumbers && behind < end && (behind + 1 < end || IsClearValue(behind)))) DoubtCells(row);
        if (_isDoubtful) DoubtAll(row);
        _isDoubtful = false;
        return true;
    }

    // 数量 before a whole row is the short name of its group.
    private bool IsShortLevel(int body, int end) => _hasLevels && end - body > _columns.Length && LevelVocabulary.IsShortName(Span(body));

    // Spaces stand within cells as well: 3 台. What the words look like tells where the cells end.
    private bool TrySplit(int body, int end)
    {
        if (_hasNumbers || _columns is not [_, _, _] || end - body <= _columns.Length) return false;
        var (best, behind) = (new ValueSplit(end, end, double.MaxValue, 0, 0), end);

        // What stands behind so many words is 偏差原因 in any case.
        var deviation = 0.0;
        var longest = Math.Min(end, body + MostWords);
        if (longest < end && !_hasDeviation) return false;
        for (var at = longest; at >= (_hasDeviation ? body + _columns.Length : end); at--)
        {
            if (at < longest) deviation += ValueShape.IsQuantity(Span(at)) ? Believable : DeviationWord;
            var split = ValueSplit.Find(_text, _tokens, body, at);
            if (split.Cost + deviation < best.Cost) (best, behind) = (split with { Cost = split.Cost + deviation }, at);
        }

        if (best.Cost > 2 * Believable || best.Target == body || best.Target == best.Actual || best.Actual == behind) return false;
        var row = NewRow(body, end);
        row.Name = Cells(body, best.Target);
        row.Target = Cells(best.Target, best.Actual);
        row.Actual = Cells(best.Actual, behind);
        row.Deviation = Cells(behind, end);
        if (_hasDeviation || best.Margin < Convincing || best.NameMargin < Convincing) DoubtCells(row);
        if (_isDoubtful) DoubtAll(row);
        _isDoubtful = false;
        return true;
    }

    // Whether the words before the numbers can be name and values in this way only.
    private bool AreClear(int body, double cost)
    {
        if (cost <= ValueShape.Clear) return true;
        var (target, actual) = (Array.IndexOf(_columns, IndicatorColumn.Target), Array.IndexOf(_columns, IndicatorColumn.Actual));
        if (_hasNumbers && target >= 0 && actual >= 0 && ValueShape.Answers(Span(body + actual), Span(body + target))) return true;
        if (_columns is not [_, IndicatorColumn.Target or IndicatorColumn.Actual, IndicatorColumn.Target or IndicatorColumn.Actual, ..]) return false;
        var split = ValueSplit.Find(_text, _tokens, body, body + 3);
        return split.Target == body + 1 && split.Actual == body + 2 && split.Margin >= Convincing && split.NameMargin >= Convincing;
    }

    private bool IsClearValue(int token) => ValueShape.Cost(Span(token)) <= ValueShape.Clear && !NumberText.IsDash(Span(token));

    // The values and the numbers in printed order; where there is one of a kind, it is its own column's.
    private void SetValues(RowRange row, int body)
    {
        var (values, hasTarget, hasWeight) = (0, Array.IndexOf(_columns, IndicatorColumn.Target) >= 0, Array.IndexOf(_columns, IndicatorColumn.Weight) >= 0);
        var numbers = 0;
        for (var c = 0; c < _columns.Length; c++)
        {
            if (_columns[c] is IndicatorColumn.Target or IndicatorColumn.Actual)
            {
                if (values++ == 0 && hasTarget) row.Target = Cells(body + c, body + c + 1);
                else row.Actual = Cells(body + c, body + c + 1);
            }
            else if (_columns[c] is IndicatorColumn.Weight or IndicatorColumn.Score && NumberText.TryParseCell(Span(body + c), out var number))
            {
                if (numbers++ == 0 && hasWeight) row.Weight = number;
                else row.Score = number;
            }
        }
    }

    // Less than a row: the rest of a cell above, or the beginning of one below.
    private void AddRest(int body, int end, bool isOfGroup)
    {
        if (_rows.Count == 0 || isOfGroup)
        {
            var row = NewRow(body, end);
            row.Name = Cells(body, end);
            DoubtAll(row);
        }
        else
        {
            var above = _rows[^1];
            above.Deviation = above.Deviation.IsEmpty ? Cells(body, end) : new CellRange(above.Deviation.Start, _tokens[end - 1].End);
            DoubtAll(above);
        }

        _isDoubtful = true;
    }

    private RowRange NewRow(int body, int end)
    {
        var row = _groups.NewRow(body, body, end);
        _rows.Add(row);
        return row;
    }

    private static void DoubtCells(RowRange row) => row.NameDoubt = row.ValueDoubt = row.DeviationDoubt = ReadMessages.DoubtTargetActual;

    private static void DoubtAll(RowRange row) => row.NameDoubt = row.ValueDoubt = row.DeviationDoubt = row.LevelDoubt = ReadMessages.DoubtLines;

    private ReadOnlySpan<char> Span(int token) => _text.Span(_tokens[token].Start, _tokens[token].End);

    private CellRange Cells(int from, int to) => from >= to ? new CellRange(_tokens[to - 1].End, _tokens[to - 1].End) : new CellRange(_tokens[from].Start, _tokens[to - 1].End);
}
