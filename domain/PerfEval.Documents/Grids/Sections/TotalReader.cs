using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>Reads 总分: its numbers in the columns of weight and score, or where they stand in no column, in their order.</summary>
internal sealed class TotalReader
{
    private readonly TableColumns _columns;
    private readonly CellReader _cells;

    public TotalReader(TableColumns columns, CellReader cells)
    {
        _columns = columns;
        _cells = cells;
    }

    /// <summary>The total in a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="below">The row below it, which holds the numbers where the labels stand over them; null where there is none.</param>
    public FormTotal Read(GridRow row, GridRow? below = null)
    {
        if (_columns.HasSeveralResults) _cells.Doubt(CellPointer.TotalScore, ReadMessages.DoubtTwice);
        if (Labelled(row, below) is { } labelled) return labelled;
        var label = RowFacts.TotalLabel(row) ?? row.Cells[0];
        var weight = InColumn(row, IndicatorColumn.Weight, label);
        var score = InColumn(row, IndicatorColumn.Score, label);
        if (weight is not null && weight == score && IsNumber(weight)) return One(row, NumberText.WithoutGrade(weight.Text).ToString(), weight);
        var numbers = row.Starting.Where(c => c != label && IsNumber(c)).ToList();
        var inColumns = (IsNumber(weight) ? 1 : 0) + (IsNumber(score) ? 1 : 0);
        if (inColumns == 2 || (inColumns > 0 && numbers.Count < 2)) return Both(row, weight, score);

        // A row whose numbers stand in other columns prints them in the columns' order all the same.
        if (numbers.Count >= 2)
        {
            Doubt(ReadMessages.DoubtRowNumbers);
            return _columns.Of(IndicatorColumn.Score)?.First < _columns.Of(IndicatorColumn.Weight)?.First ? Both(row, numbers[1], numbers[0]) : Both(row, numbers[0], numbers[1]);
        }

        if (numbers.Count == 1) return One(row, NumberText.WithoutGrade(numbers[0].Text).ToString(), numbers[0]);
        var own = BehindColon(label);
        if (!IsNumber(own)) return Both(row, weight, score);

        // 自评得分：98分 says which of the two it is, and 自评总分：98分 where no cell is left for the other.
        return LabelText.Of(label.Text[..label.Text.AsSpan().IndexOfAny('：', ':')]).Core is var core && (core.EndsWith("得分", StringComparison.Ordinal) || (core.EndsWith("自评总分", StringComparison.Ordinal) && IsUnderLabel(row, IndicatorColumn.Weight))) ? Alone(own.ToString(), label) : One(row, own.ToString(), label);
    }

    // 总分值 100, 总得分 87.5 and 自评等级 良, each beside its label or below it.
    private FormTotal? Labelled(GridRow row, GridRow? below)
    {
        GridCell? weight = null;
        GridCell? score = null;
        foreach (var cell in row.Starting)
        {
            if (NumberOf(cell, row, below) is not { } number) continue;
            if (cell.Label.Core is "总分值" or "分值" or "满分") weight = number;
            else if (cell.Label.Core is "总得分" or "得分" or "自评得分" or "自评总分") score = number;
        }

        return weight is null || score is null ? null : Both(row, weight, score);
    }

    private static GridCell? NumberOf(GridCell label, GridRow row, GridRow? below)
    {
        if (row.RightOf(label) is { } right && IsNumber(right)) return right;
        return below is not null && below.GridIndex == row.GridIndex && below.Over(label.Column, label.ColumnEnd) is { } under && under.Row == below.Row && IsNumber(under) ? under : null;
    }

    /// <summary>The score that stands outside the table, as beside the form's title; null where none does.</summary>
    public FormTotal? Outside(IEnumerable<GridRow> rows)
    {
        foreach (var row in rows)
        {
            foreach (var cell in row.Starting)
            {
                var colon = cell.Text.AsSpan().IndexOfAny('：', ':');
                var label = colon > 0 ? LabelText.Of(cell.Text[..colon]) : cell.Label;
                if (!label.Core.EndsWith('分') || !LabelIndex.IsTotal(label)) continue;
                if (cell == row.Starting[0] && InBothColumns(row)) return Read(row);
                if (BehindColon(cell) is { Length: > 0 } own && IsNumber(own)) return Alone(own.ToString(), cell);
                if (row.RightOf(cell) is { } right && IsNumber(right)) return Alone(NumberText.WithoutGrade(right.Text).ToString(), right);
            }
        }

        return null;
    }

    // 总分 below funds that stand below the table.
    private bool InBothColumns(GridRow row) =>
        _columns.Of(IndicatorColumn.Weight) is { } weight && _columns.Of(IndicatorColumn.Score) is { } score
        && row.Over(weight.First, weight.End) is { } first && row.Over(score.First, score.End) is { } second && first != second && IsNumber(first) && IsNumber(second);

    private FormTotal Alone(string number, GridCell cell)
    {
        _cells.Note(CellPointer.TotalScore, cell, cell.Position);
        return new FormTotal { Score = _cells.Parsed(CellPointer.TotalScore, number) };
    }

    private static bool IsNumber(GridCell? cell) => cell is not null && IsNumber(NumberText.WithoutGrade(cell.Text));

    private static bool IsNumber(ReadOnlySpan<char> text) => NumberText.TryParseCell(text, out _);

    private static ReadOnlySpan<char> BehindColon(GridCell cell)
    {
        var colon = cell.Text.AsSpan().IndexOfAny('：', ':');
        return colon > 0 ? NumberText.WithoutGrade(cell.Text.AsSpan(colon + 1)) : default;
    }

    private GridCell? InColumn(GridRow row, IndicatorColumn column, GridCell label) =>
        _columns.Of(column) is { } c && row.Over(c.First, c.End) is { } cell && cell != label ? cell : null;

    private FormTotal Both(GridRow row, GridCell? weight, GridCell? score) => new()
    {
        Weight = _columns.Has(IndicatorColumn.Weight) && !IsUnderLabel(row, IndicatorColumn.Weight) ? _cells.Number(CellPointer.TotalWeight, Bare(weight), Place(row, IndicatorColumn.Weight)) : WeightOfLabel(row),
        Score = _columns.Has(IndicatorColumn.Score) ? _cells.Number(CellPointer.TotalScore, Bare(score), Place(row, IndicatorColumn.Score)) : NumberCell.Absent,
    };

    // 自评总分, merged over all columns but the last, leaves no cell for the other number.
    private bool IsUnderLabel(GridRow row, IndicatorColumn column) =>
        _columns.Of(column) is { } c && RowFacts.TotalLabel(row) is { ColumnSpan: > 1 } label && row.Over(c.First, c.End) == label;

    private static GridCell? Bare(GridCell? cell) => cell is null || NumberText.WithoutGrade(cell.Text).Length == cell.Text.Length ? cell : cell with { Text = NumberText.WithoutGrade(cell.Text).ToString() };

    // 总分（100分）, where the table has no column for weights.
    private NumberCell WeightOfLabel(GridRow row)
    {
        if (RowFacts.TotalLabel(row) is not { } label) return NumberCell.Absent;
        SectionWeight.Parted(label.Text, out var weight);
        if (weight is not { } points) return NumberCell.Absent;
        _cells.Note(CellPointer.TotalWeight, label, label.Position);
        return points;
    }

    // One number alone is what the form is worth: its score.
    private FormTotal One(GridRow row, string number, GridCell cell)
    {
        _cells.Note(CellPointer.TotalScore, cell, cell.Position);
        var score = _cells.Parsed(CellPointer.TotalScore, number);
        if (!_columns.Has(IndicatorColumn.Weight)) return new FormTotal { Score = score };
        _cells.Doubt(CellPointer.TotalScore, ReadMessages.DoubtOneOfTwo);
        _cells.Note(CellPointer.TotalWeight, null, Place(row, IndicatorColumn.Weight));
        _cells.Doubt(CellPointer.TotalWeight, ReadMessages.DoubtOneOfTwo);
        return new FormTotal { Weight = NumberCell.Blank, Score = score };
    }

    private void Doubt(string reason)
    {
        _cells.Doubt(CellPointer.TotalWeight, reason);
        _cells.Doubt(CellPointer.TotalScore, reason);
    }

    private SourcePosition Place(GridRow row, IndicatorColumn column) => row.PositionAt(_columns.Of(column)?.First ?? 0);
}
