using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>Reads 年度总体目标: the text beside a label, or the texts below it up to the next part of the form; of several goals all.</summary>
internal sealed class GoalReader
{
    private readonly List<GridRow> _rows;
    private readonly HashSet<GridRow> _below;
    private readonly CellReader _cells;
    private readonly HashSet<GridCell> _expected = [];
    private readonly HashSet<GridCell> _actual = [];

    // Where the text that was read last stands.
    private SourcePosition? _place;

    /// <param name="rows">The rows of the form that belong to no other part.</param>
    /// <param name="below">Those of them that stand below the table.</param>
    /// <param name="cells">Where cells go.</param>
    public GoalReader(List<GridRow> rows, HashSet<GridRow> below, CellReader cells)
    {
        _rows = rows;
        _below = below;
        _cells = cells;
    }

    /// <summary>The rows that belong to the goals.</summary>
    public HashSet<GridRow> Used { get; } = [];

    /// <summary>Reads both texts; one without a label is absent.</summary>
    public Goal Read()
    {
        FindLabels(l => l.Words.IsGoalExpected, l => l.Words.IsGoalActual);
        if (_expected.Count == 0) FindLabels(l => l.Words.IsGoalHeading, l => l.Words.IsGoalActual);
        if (_expected.Count == 0) FindLabels(GoalLabels.IsExpected, GoalLabels.IsActual);
        else if (_actual.Count == 0) FindLabels(_ => false, GoalLabels.IsActual);
        var expected = Cell(CellPointer.GoalExpected, _expected);
        var place = _place;
        var actual = Cell(CellPointer.GoalActual, _actual);
        if (actual.Text.Length > 0 || place is null || GoalLabels.Part(expected.Text) is not { } parts) return new Goal { Expected = expected, Actual = actual };
        _cells.Note(CellPointer.GoalActual, null, place);
        _cells.Doubt(CellPointer.GoalExpected, ReadMessages.DoubtOneCell);
        _cells.Doubt(CellPointer.GoalActual, ReadMessages.DoubtOneCell);
        return new Goal { Expected = parts.Expected, Actual = parts.Actual };
    }

    // Where two labels stand side by side, what else in their row is worded alike is a heading over them.
    private void FindLabels(Func<LabelText, bool> isExpected, Func<LabelText, bool> isActual)
    {
        foreach (var row in _rows)
        {
            if (row.Goals is { } pair)
            {
                _expected.Add(pair.Expected);
                _actual.Add(pair.Actual);
                continue;
            }

            foreach (var cell in row.Starting)
            {
                if (isExpected(cell.Label)) _expected.Add(cell);
                else if (isActual(cell.Label)) _actual.Add(cell);
            }
        }

        // 完成情况：… below the label 实际完成情况 is the text itself.
        var (hasExpected, hasActual) = (_expected.Count > 0, _actual.Count > 0);
        if (hasExpected && hasActual) return;
        foreach (var cell in _rows.SelectMany(r => r.Starting))
        {
            if (!hasExpected && BeginsWith(cell, isExpected)) _expected.Add(cell);
            else if (!hasActual && BeginsWith(cell, isActual)) _actual.Add(cell);
        }
    }

    private TextCell Cell(string pointer, HashSet<GridCell> labels)
    {
        var texts = new List<GridCell>();
        (GridRow Row, GridCell Cell)? label = null;

        // What labels say themselves, each once.
        var own = new OrderedDictionary<string, GridCell>(StringComparer.Ordinal);
        for (var i = 0; i < _rows.Count; i++)
        {
            _cells.GoOn();
            foreach (var cell in _rows[i].Starting)
            {
                if (!labels.Contains(cell)) continue;
                label ??= (_rows[i], cell);
                Used.Add(_rows[i]);
                if (OwnText(cell.Text) is { Length: > 0 } value) own.TryAdd(value, cell);
                else Collect(i, cell, texts);
            }
        }

        if (label is not { } at) return TextCell.Absent;
        foreach (var cell in own.Values.Concat(texts))
        {
            if (cell.Doubt is { } doubt) _cells.Doubt(pointer, doubt);
        }

        _place = texts is [var first, ..] ? first.Position : at.Cell.Position;
        var text = CellText.Unwrapped(string.Join('\n', own.Keys.Concat(texts.Select(c => c.Text))));
        if (texts.Count == 0) return _cells.Text(pointer, text, own.Count > 0 ? at.Cell : null, at.Row.PositionAt(at.Cell.Column));
        return _cells.Text(pointer, text, texts[0], texts[0].Position);
    }

    private static bool BeginsWith(GridCell cell, Func<LabelText, bool> isLabel)
    {
        var colon = cell.Text.AsSpan().IndexOfAny('：', ':');
        return colon > 0 && OwnText(cell.Text).Length > 0 && isLabel(LabelText.Of(cell.Text[..colon]));
    }

    private static string OwnText(string text)
    {
        var colon = text.AsSpan().IndexOfAny('：', ':');
        return colon < 0 ? "" : text[(colon + 1)..].Trim();
    }

    private void Collect(int i, GridCell label, List<GridCell> texts)
    {
        var row = _rows[i];
        if (row.RightOf(label) is { } right && !IsAnyLabel(right) && right.Row == row.Row && !IsHeading(row))
        {
            var end = row.Cells.Where(c => c.Column > right.Column && IsAnyLabel(c)).Select(c => c.Column).DefaultIfEmpty(int.MaxValue).Min();
            Across(i, label, end, texts);
            return;
        }

        var left = row.Starting.Where(IsAnyLabel).Min(c => c.Column);
        for (var k = i + 1; k < _rows.Count && !IsNextPart(_rows[k], label) && Follows(k); k++)
        {
            if (texts.Count > 0 && (IsLabelled(_rows[k], left, row) || _rows[k].Starting.First().HeadLabels is [{ HasColon: true }, ..])) break;
            foreach (var cell in _rows[k].Starting)
            {
                if (cell.Column >= label.ColumnEnd || label.Column >= cell.ColumnEnd || IsNumber(cell, label)) continue;
                texts.Add(row.Starting.Any(l => l != label && IsAnyLabel(l) && cell.Column < l.ColumnEnd && l.Column < cell.ColumnEnd) ? cell with { Doubt = ReadMessages.DoubtOneCell } : cell);
            }

            Used.Add(_rows[k]);
        }
    }

    // 预期目标, 实际完成情况 and what else stands over columns: a label directly beside a label.
    private bool IsHeading(GridRow row) => row.Starting.Any(c => IsAnyLabel(c) && row.RightOf(c) is { } right && right.Row == row.Row && IsAnyLabel(right));

    // The rows beside a merged label are all its own.
    private void Across(int i, GridCell label, int end, List<GridCell> texts)
    {
        for (var k = i; k < _rows.Count && _rows[k].GridIndex == _rows[i].GridIndex && _rows[k].Row < label.RowEnd; k++)
        {
            foreach (var cell in _rows[k].Starting)
            {
                if (cell.Column < label.ColumnEnd || cell.Column >= end || IsAnyLabel(cell)) continue;

                // A second cell in the label's own row may be a label that nobody knows, with its text.
                texts.Add(k == i && texts.Count > 0 && texts[^1].Row == cell.Row ? cell with { Doubt = ReadMessages.DoubtSeveralCells } : cell);
            }

            Used.Add(_rows[k]);
        }

        var next = i + 1;
        while (next < _rows.Count && _rows[next].GridIndex == _rows[i].GridIndex && _rows[next].Row < label.RowEnd) next++;
        for (; next < _rows.Count && IsRest(_rows[i], _rows[next]) && _rows[next].Row == _rows[next - 1].Row + 1; next++)
        {
            texts.AddRange(_rows[next].Starting.Where(c => c.Column >= label.ColumnEnd && c.Column < end).Select(c => c with { Doubt = ReadMessages.DoubtJoined }));
            Used.Add(_rows[next]);
        }
    }

    // A text cut by hand goes on below itself, with nothing below its label.
    private bool IsRest(GridRow texts, GridRow row) =>
        row.GridIndex == texts.GridIndex && !IsNextPart(row)
        && row.Starting.All(c => texts.Starting.Any(t => t.Column == c.Column && t.ColumnSpan == c.ColumnSpan && !IsAnyLabel(t) && texts.Starting.Any(l => IsAnyLabel(l) && l.ColumnEnd == t.Column)));

    // Words before the text of a further row are the label of something else, unless they say again what stands before the labels.
    private static bool IsLabelled(GridRow row, int left, GridRow labels) =>
        row.Starting.Any(cell => cell.ColumnEnd <= left && !NumberText.TryParse(cell.Text, out _) && !labels.Cells.Any(c => c.Column == cell.Column && c.Text == cell.Text));

    // 序号 before a goal.
    private static bool IsNumber(GridCell cell, GridCell label) => cell.ColumnSpan < label.ColumnSpan && NumberText.TryParse(cell.Text, out _) && cell.Text.Length <= 2;

    private bool Follows(int k) => _below.Contains(_rows[k - 1]) == _below.Contains(_rows[k]) && IsNear(k);

    private bool IsNear(int k) => _rows[k - 1].GridIndex != _rows[k].GridIndex || Used.Contains(_rows[k]) || _rows[k].Row - _rows[k - 1].Row <= 3;

    private bool IsAnyLabel(GridCell cell) => _expected.Contains(cell) || _actual.Contains(cell);

    // On a page without lines, 年度总体目标 stands beside the texts, in the middle of its rows.
    private bool IsNextPart(GridRow row, GridCell? label = null)
    {
        foreach (var cell in row.Starting)
        {
            if (cell.Label.Core.Length == 0 || (label is not null && cell.ColumnEnd <= label.Column && cell.Label.Words.IsGoalHeading)) continue;
            if (IsAnyLabel(cell) || cell.Label.Words is { FundColumn: not null } or { IsHeading: true } or { Header: not null } or { Indicator: not null }) return true;
        }

        return false;
    }
}
