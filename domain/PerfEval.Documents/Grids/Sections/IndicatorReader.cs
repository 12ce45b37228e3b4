using System.Collections.Immutable;
using System.Globalization;
using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Indicators;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>Reads the cells of one indicator after the other; the groups that stand beside or over several rows hold for all of them.</summary>
internal sealed class IndicatorReader
{
    private readonly CellReader _cells;
    private readonly SectionWeights _weights;
    private TableColumns _columns = null!;
    private (GridCell? Cell, string Name, string? Weight) _section = (null, "", null);
    private GridCell? _level1;
    private GridCell? _level2;

    public IndicatorReader(CellReader cells)
    {
        _cells = cells;
        _weights = new SectionWeights(cells);
    }

    /// <summary>The weights printed beside 一级指标, once all rows are read.</summary>
    public ImmutableSortedDictionary<string, NumberCell> SectionWeights => _weights.Complete();

    /// <summary>Whether weights stood in brackets behind the names of indicators, where the table has no column for them.</summary>
    public bool HasWeightsInNames { get; private set; }

    /// <summary>Takes a group that stands alone over the rows that follow.</summary>
    public void Enter(GridCell group, LevelKind kind)
    {
        if (kind == LevelKind.Second) _level2 = group;
        else (_level1, _level2) = (group, null);
    }

    /// <summary>The indicator of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">The heading it stands under.</param>
    /// <param name="index">How many indicators stand before it.</param>
    public Indicator Read(TableRow row, TableColumns columns, int index)
    {
        _columns = columns;
        var at = RowPointers.At(index);
        var carried = row[IndicatorColumn.Level1];
        if (carried is not null && carried != _level1)
        {
            if (_level1 is null || carried.Label.Core != _level1.Label.Core) _level2 = null;
            _level1 = carried;
            if (columns.HasGroupsOfBothLevels) PartGroups(carried);
        }

        _level2 = row[IndicatorColumn.Level2] ?? _level2;
        if (row.IsOne(IndicatorColumn.Weight, IndicatorColumn.Score)) DoubtBoth(at.Weight, at.Score);
        if (row.IsOne(IndicatorColumn.Target, IndicatorColumn.Actual)) DoubtBoth(at.Target, at.Actual);
        if (row.IsOne(IndicatorColumn.Name, IndicatorColumn.Target)) DoubtBoth(at.Name, at.Target);
        if (columns.HasSeveralResults) DoubtBoth(at.Actual, at.Score, ReadMessages.DoubtTwice);
        var indicator = new Indicator
        {
            Level1 = Level1(at.Level1, row),
            Level2 = _columns.Has(IndicatorColumn.Level2) || _level2 is not null ? Group(at.Level2, _level2, row, IndicatorColumn.Level2) : TextCell.Absent,
            Name = Name(at.Name, row),
            Target = Target(at.Target, row),
            Actual = Actual(at.Actual, row),
            Weight = Number(at.Weight, row, IndicatorColumn.Weight),
            Score = Number(at.Score, row, IndicatorColumn.Score),
            Deviation = Deviation(at.Deviation, row),
        };
        if (!_columns.Has(IndicatorColumn.Weight)) indicator = WithWeightOfName(at.Weight, indicator, row);
        AddToSection(indicator, row);
        return indicator;
    }

    private void AddToSection(Indicator indicator, TableRow row)
    {
        if (_level1 is null) return;
        var (name, own) = SectionOf(_level1);
        var weight = row.SectionWeight?.Text ?? own;
        _weights.Add(name, weight is null ? null : row.SectionWeight ?? _level1, weight ?? "", indicator.Weight.Value ?? 0);
    }

    // One cell names the section of many rows.
    private (string Name, string? Weight) SectionOf(GridCell group)
    {
        if (_section.Cell != group) _section = (group, SectionWeight.Parted(group.Text, out var weight), weight?.ToString(CultureInfo.InvariantCulture));
        return (_section.Name, _section.Weight);
    }

    // 产出指标-数量指标 is a group of either level, 数量指标 one of the second.
    private void PartGroups(GridCell group)
    {
        var at = group.Text.AsSpan().IndexOfAny("-－—/");
        if (at > 0 && LevelVocabulary.IsName(group.Text[..at]) && LevelVocabulary.IsName(group.Text[(at + 1)..])) (_level1, _level2) = (group with { Text = group.Text[..at] }, group with { Text = group.Text[(at + 1)..] });
        else if (LevelVocabulary.Match(group.Text) is { Kind: LevelKind.Second } name && name.Text == group.Text) (_level1, _level2) = (null, group);
    }

    // 培训人数（30分）, 培训人数30分 or 培训人数（30）; 每年补助1000万元 and 合格率（100%） say what there is to be.
    private Indicator WithWeightOfName(string pointer, Indicator indicator, TableRow row)
    {
        var name = SectionWeight.Parted(indicator.Name.Text, out var weight);
        if (weight is not { } points || indicator.Name.Text.AsSpan(name.Length).TrimEnd(")）") is not ([.., '分'] or ['(' or '（', .., >= '0' and <= '9'])) return indicator;
        HasWeightsInNames = true;
        _cells.Note(pointer, row[IndicatorColumn.Name], row.Row.PositionAt(_columns.First));
        return indicator with { Name = name, Weight = points };
    }

    private void DoubtBoth(string first, string second, string? reason = null)
    {
        _cells.Doubt(first, reason ?? ReadMessages.DoubtOneCell);
        _cells.Doubt(second, reason ?? ReadMessages.DoubtOneCell);
    }

    private TextCell Level1(string pointer, TableRow row)
    {
        if (_level1 is null && row.Row.Starting[0].Position.Page is not null && _columns.Has(IndicatorColumn.Level1) && _level2 is not null) _cells.Doubt(pointer, ReadMessages.DoubtLevel);
        if (_level1 is null) return _columns.Has(IndicatorColumn.Level1) && !(_columns.HasGroupsOfBothLevels && _level2 is not null) ? _cells.Text(pointer, null, Place(null, row, IndicatorColumn.Level1)) : TextCell.Absent;
        return _cells.Text(pointer, SectionOf(_level1).Name, _level1, _level1.Position);
    }

    private TextCell Group(string pointer, GridCell? group, TableRow row, IndicatorColumn column) =>
        group is null ? _cells.Text(pointer, null, Place(null, row, column)) : _cells.Text(pointer, SectionWeight.Parted(group.Text, out _), group, group.Position);

    private TextCell Text(string pointer, TableRow row, IndicatorColumn column) =>
        _columns.Has(column) ? _cells.Text(pointer, row[column], Place(row[column], row, column)) : TextCell.Absent;

    // 预算执行率 in the first column, with a weight and no further name, or 获得表彰 beside 加分项 with a score alone.
    private TextCell Name(string pointer, TableRow row)
    {
        if (_columns.ThirdLevel is { } third && row.Row.Over(third.First, third.End) is { } coarse)
        {
            _cells.Doubt(pointer, ReadMessages.DoubtFourthLevel);
            return row[IndicatorColumn.Name] is not null ? Text(pointer, row, IndicatorColumn.Name) : _cells.Text(pointer, coarse, coarse.Position);
        }

        if (row[IndicatorColumn.Name] is not null || !(row.Begins(IndicatorColumn.Weight) || row.Begins(IndicatorColumn.Score))) return Text(pointer, row, IndicatorColumn.Name);
        var group = row.Begins(IndicatorColumn.Level2) ? row[IndicatorColumn.Level2] : row.Begins(IndicatorColumn.Level1) ? row[IndicatorColumn.Level1] : null;
        if (group is null or { RowSpan: > 1 }) return Text(pointer, row, IndicatorColumn.Name);
        _cells.Doubt(pointer, ReadMessages.DoubtName);
        return _cells.Text(pointer, group, group.Position);
    }

    private TextCell Target(string pointer, TableRow row)
    {
        var target = Text(pointer, row, IndicatorColumn.Target);
        if (_columns.Parts is not { } parts || row[IndicatorColumn.Target] is not { } cell) return target;
        var whole = parts.Whole(row.Row, target.Text);
        if (whole == target.Text) return target;
        if (!parts.AreCertain(row.Row)) _cells.Doubt(pointer, ReadMessages.DoubtTargetParts);
        return _cells.Text(pointer, whole, cell, cell.Position);
    }

    // 度量单位 is a row's: a number reached is counted in it as the one to reach is.
    private TextCell Actual(string pointer, TableRow row)
    {
        var actual = Text(pointer, row, IndicatorColumn.Actual);
        if (_columns.Parts is not { } parts || row[IndicatorColumn.Actual] is not { } cell || !NumberText.TryParseCell(actual.Text, out _)) return actual;
        var whole = parts.Measured(row.Row, actual.Text);

        // A bare 0.95 against a percentage may be 95 %.
        if (whole == actual.Text || whole[^1] is '%' or '％') return actual;
        if (!parts.AreCertain(row.Row)) _cells.Doubt(pointer, ReadMessages.DoubtUnitApart);
        return _cells.Text(pointer, whole, cell, cell.Position);
    }

    private NumberCell Number(string pointer, TableRow row, IndicatorColumn column)
    {
        if (!_columns.Has(column)) return NumberCell.Absent;
        var cell = row[column];
        if (cell is { RowSpan: > 1 } && NumberText.TryParseCell(cell.Text, out _)) _cells.Doubt(pointer, ReadMessages.DoubtSharedNumber);

        // One number for several rows counts once.
        var own = cell is not null && cell.Row != row.Row.Row ? null : cell;
        return _cells.Number(pointer, own, Place(own, row, column));
    }

    // √ under 人员保障 says of what kind the reason is that stands beside it.
    private TextCell Deviation(string pointer, TableRow row)
    {
        var first = Text(pointer, row, IndicatorColumn.Deviation);
        foreach (var more in row.MoreDeviation)
        {
            if (IsMark(more.Text) && first.Text.Length > 0) continue;
            var separator = first.Text.Length == 0 || Glyph.EndsSentence(first.Text[^1]) ? "" : "；";
            first = _cells.Text(pointer, (IsMark(first.Text) ? "" : first.Text + separator) + more.Text, row[IndicatorColumn.Deviation] ?? more, more.Position);
        }

        return first;
    }

    private static bool IsMark(string text) => text is "√" or "✓" or "✔" or "☑" or "■" or "●";

    private SourcePosition Place(GridCell? cell, TableRow row, IndicatorColumn column) => cell?.Position ?? row.Row.PositionAt(_columns.Of(column)?.First ?? 0);
}
