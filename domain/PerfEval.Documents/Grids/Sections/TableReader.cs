using System.Collections.Immutable;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Indicators;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>Reads 年度绩效指标: rows below a heading, over as many grids as the table takes, each cell by its column's label.</summary>
internal sealed class TableReader
{
    private const decimal WholeWeight = 100m;

    private readonly GridSlice _slice;
    private readonly CellReader _cells;
    private readonly int _mostRows;
    private readonly bool[] _used;
    private readonly ImmutableArray<Indicator>.Builder _rows = ImmutableArray.CreateBuilder<Indicator>();
    private readonly IndicatorReader _indicators;
    private readonly ReasonRows _reasons;
    private TableColumns _columns = null!;
    private TableColumns? _whole;
    private TableRow? _above;
    private int _aboveGrid;
    private int _joined;
    private GridRow? _subtotal;
    private bool _isEnded;

    // Whether the last row did not fit the heading: the total below it stands in the same columns.
    private bool _isUnsure;

    public TableReader(GridSlice slice, CellReader cells, int mostRows)
    {
        _slice = slice;
        _cells = cells;
        _indicators = new IndicatorReader(cells);
        _reasons = new ReasonRows(cells);
        _mostRows = mostRows;
        _used = new bool[slice.Rows.Length];
    }

    /// <summary>The rows of the form that belong to the table, its heading and its total.</summary>
    public IReadOnlyList<bool> Used => _used;

    /// <summary>The heading; null where the form has no table.</summary>
    public TableColumns? Columns => _columns;

    /// <summary>The indicators.</summary>
    public ImmutableArray<Indicator> Rows => _rows.ToImmutable();

    /// <summary>The weights printed beside 一级指标.</summary>
    public ImmutableSortedDictionary<string, NumberCell> SectionWeights => _indicators.SectionWeights;

    /// <summary>总分; null where no total is printed.</summary>
    public FormTotal? Total { get; private set; }

    /// <summary>Whether the weights stand in brackets behind the names of the indicators, where the table has no column for them.</summary>
    public bool HasWeightsInNames => _indicators.HasWeightsInNames;

    /// <summary>Whether reasons stand in rows of their own, below those of the indicators or below the total.</summary>
    public bool HasReasonsBelow => _reasons.AreTaken;

    /// <summary>Whether numbers stand in its rows under no label, as scores in a column whose label is far above.</summary>
    public bool HasNumbersUnderNoLabel()
    {
        for (var i = 0; i < _used.Length; i++)
        {
            if (_used[i] && _slice.Facts[i] is { Table: null, IsTotal: false } && _slice.Rows[i].Starting.Any(c => c.Column >= _columns.First && IsNumber(c) && !_columns.IsLabelled(c))) return true;
        }

        return false;
    }

    /// <summary>Whether there are more rows than the limit.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Reads the table.</summary>
    public void Read()
    {
        var i = 0;
        while (i < _slice.Rows.Length && _slice.Facts[i].Table is null) i++;
        while (i < _slice.Rows.Length && !IsTooLong)
        {
            _cells.GoOn();
            if (_slice.Facts[i].Table is { } heading)
            {
                _columns = heading.WithUnlabelled(RowsBelow(i + heading.Rows));
                _whole ??= _columns;

                // 产出指标（50分） alone above the first heading; 绩效指标 there is the heading of the part.
                if (_rows.Count == 0 && i > 0 && _slice.Rows[i - 1].Starting is [{ Label.Core: not "绩效指标" }] && IsBand(_slice.Rows[i - 1])) _used[i - 1] = true;
                for (var k = 0; k < heading.Rows && i < _used.Length; k++) _used[i++] = true;
                continue;
            }

            if (Take(i)) _used[i++] = true;
            else if (Resumes(i) is { } next) i = next;
            else break;
            if (_isEnded) break;
        }

        if (_isEnded)
        {
            for (var end = i + _reasons.TakeBelow(_rows, _slice.Rows.AsSpan()[i..]); i < end; i++) _used[i] = true;
        }

        if (Total is null && _subtotal is not null) ReadTotalOf(_subtotal);
    }

    // 续表 and the like stand between the tables of one that a document has in several: where it goes on below such lines; null where it does not.
    private int? Resumes(int i)
    {
        for (; i < _slice.Rows.Length; i++)
        {
            if (_slice.Facts[i] is { Table: not null } or { IsTotal: true } || IsFilled(new TableRow(_slice.Rows[i], _columns))) return i;
            if (_slice.Rows[i].Starting.Length != 1 || _slice.Facts[i] is { IsFundHeading: true } or { NamesGoal: true }) return null;
        }

        return null;
    }

    // 小计 closes a table that has no other total: the sum of all, as its weight of 100 tells.
    private void ReadTotalOf(GridRow subtotal)
    {
        if (new TableRow(subtotal, _columns)[IndicatorColumn.Weight] is { } weight && NumberText.TryParseCell(weight.Text, out var points) && points == WholeWeight) Total = new TotalReader(_columns, _cells).Read(subtotal);
    }

    private IEnumerable<GridRow> RowsBelow(int from)
    {
        for (var i = from; i < _slice.Rows.Length && _slice.Facts[i] is { Table: null, IsTotal: false }; i++) yield return _slice.Rows[i];
    }

    private bool Take(int i)
    {
        var row = _slice.Rows[i];
        var cells = new TableRow(row, _columns);
        if (!IsFilled(cells))
        {
            if (_slice.Facts[i].IsTotal || IsWhole(cells))
            {
                if (IsPartOfTotal(i, cells) || SectionTotals.IsOne(_slice.Rows, _slice.Facts, i))
                {
                    _subtotal = row;
                    return true;
                }

                // One above the rows, directly below the heading, ends nothing.
                Total = new TotalReader(_columns, _cells).Read(row, i + 1 < _slice.Rows.Length ? _slice.Rows[i + 1] : null);
                _isEnded = _rows.Count > 0;
                if (_isUnsure) DoubtTotal();
                return true;
            }

            if (_slice.Facts[i].IsFundHeading || _slice.Facts[i].NamesGoal || IsForeign(row)) return false;
            if (IsSubtotal(row)) TakeSubtotal(row, cells);
            if (_reasons.Take(_rows, row, goesOn: i + 1 < _slice.Rows.Length && !_slice.Facts[i + 1].IsTotal && IsFilled(new TableRow(_slice.Rows[i + 1], _columns)))) return true;
            if (row == _subtotal || IsBand(row) || TableRemark.Is(row, _columns)) return true;
        }

        if (IsPlaceholder(cells)) return Skip(cells);
        if (Continues(cells))
        {
            // What goes on over more rows than a form may have is no row of one.
            IsTooLong = ++_joined > _mostRows;
            if (!IsTooLong) Join(cells);
            return true;
        }

        if (!HasContent(cells)) return Skip(cells);
        if (_rows.Count == _mostRows)
        {
            IsTooLong = true;
            return true;
        }

        _rows.Add(_indicators.Read(cells, _columns, _rows.Count));
        _isUnsure = RowFit.IsUnsure(cells, _columns, _whole!);
        if (_isUnsure) DoubtLast();
        _subtotal = null;
        _above = cells;
        _aboveGrid = row.GridIndex;
        _joined = 0;
        return true;
    }

    private void DoubtTotal()
    {
        _cells.Doubt(CellPointer.TotalWeight, ReadMessages.DoubtUnderHeading);
        _cells.Doubt(CellPointer.TotalScore, ReadMessages.DoubtUnderHeading);
    }

    private void DoubtLast()
    {
        foreach (var pointer in RowPointers.At(_rows.Count - 1).Printed(_rows[^1])) _cells.Doubt(pointer, ReadMessages.DoubtUnderHeading);
    }

    // A row that nobody filled in may name the group of the rows below it.
    private bool Skip(TableRow row)
    {
        if (row.Begins(IndicatorColumn.Level1) && IsGroup(row[IndicatorColumn.Level1]!)) _indicators.Enter(row[IndicatorColumn.Level1]!, LevelKind.First);
        if (row.Begins(IndicatorColumn.Level2) && IsGroup(row[IndicatorColumn.Level2]!)) _indicators.Enter(row[IndicatorColumn.Level2]!, LevelKind.Second);
        return true;
    }

    private static bool IsGroup(GridCell cell) => LevelVocabulary.Match(cell.Label.Core).Text.Length > 0 || LevelVocabulary.IsOfAKind(cell.Label.Core) || LevelVocabulary.IsShortName(cell.Label.Core);

    // A row with name, values, weight and score is one, though a cell of it says 合计：2处未完成 or 完成情况.
    private bool IsFilled(TableRow row) =>
        row.Begins(IndicatorColumn.Weight) && IsNumber(row[IndicatorColumn.Weight]) && row.Begins(IndicatorColumn.Score) && IsNumber(row[IndicatorColumn.Score])
        && HasOwnText(row, IndicatorColumn.Name) && ((HasOwnText(row, IndicatorColumn.Target) && HasOwnText(row, IndicatorColumn.Actual)) || HasNoValues)
        && !row.IsOne(IndicatorColumn.Name, IndicatorColumn.Target) && !row.IsOne(IndicatorColumn.Target, IndicatorColumn.Actual);

    // A card of points alone: 目标内容 is the name of one of its rows.
    private bool HasNoValues => !_columns.Has(IndicatorColumn.Target) && !_columns.Has(IndicatorColumn.Actual);

    // A row worth all points, with nothing to reach in it, is the sum of the others, whatever it is called.
    private bool IsWhole(TableRow row) =>
        _rows.Count > 1 && row.Begins(IndicatorColumn.Weight) && NumberText.TryParseCell(row[IndicatorColumn.Weight]!.Text, out var weight) && weight == WholeWeight
        && !row.Begins(IndicatorColumn.Target) && !row.Begins(IndicatorColumn.Actual) && !IsSubtotal(row.Row);

    // 指标得分合计 of 90 above 总得分 of 100, or of a number alone.
    private bool IsPartOfTotal(int i, TableRow row)
    {
        if (_rows.Count == 0 || i + 1 >= _slice.Rows.Length || _slice.Facts[i + 1] is not { IsTotal: true, Table: null }) return false;
        var next = new TableRow(_slice.Rows[i + 1], _columns);
        return Points(row) is { } own && own != WholeWeight && (Points(next) is { } points ? points > own : IsNumber(next[IndicatorColumn.Score]));
    }

    private static decimal? Points(TableRow row) => row[IndicatorColumn.Weight] is { } cell && NumberText.TryParseCell(cell.Text, out var weight) ? weight : null;

    private static bool HasOwnText(TableRow row, IndicatorColumn column) => row.Begins(column) && !NumberText.IsDash(row[column]!.Text);

    // 填表人：… 联系电话：… and the like close a table; a row of another sheet that has nothing in its columns is no row of it.
    private bool IsForeign(GridRow row)
    {
        if (row.Starting.All(c => c.Column < _columns.First && c.ColumnEnd <= _columns.First)) return _above is not null && row.GridIndex != _aboveGrid;
        var first = row.Starting.First();
        if (first.HeadLabels is [{ HasColon: true }, ..]) return true;
        if (_above is null || row.GridIndex == _aboveGrid) return false;
        var cells = new TableRow(row, _columns);
        return !IsNumber(cells[IndicatorColumn.Weight]) && !IsNumber(cells[IndicatorColumn.Score]) && !Continues(cells);
    }

    private static bool IsNumber(GridCell? cell) => cell is not null && NumberText.TryParseCell(cell.Text, out _);

    // 产出指标 alone in a row of its own stands over the rows that follow.
    private bool IsBand(GridRow row)
    {
        if (row.Starting is not [var only] || row.Cells.Any(c => c != only && c.Column > only.Column)) return false;
        var label = only.Label.Core;
        var (name, kind) = LevelVocabulary.Match(label);
        if (name.Length == 0 || name.Length != label.Length || (only.ColumnSpan == 1 && _columns.Has(IndicatorColumn.Level1))) return false;
        _indicators.Enter(only, kind);
        return true;
    }

    // 产出指标 beside 小计 stands over the rows that follow.
    private void TakeSubtotal(GridRow row, TableRow cells)
    {
        _subtotal = row;
        if (cells.Begins(IndicatorColumn.Level1) && cells[IndicatorColumn.Level1] is { } group && group.Label.Core is not "小计" && !LevelVocabulary.IsSubtotal(group.Label.Core)) _indicators.Enter(group, LevelKind.First);
    }

    private static bool IsSubtotal(GridRow row) => row.Starting.Any(c => c.Label.Core is "小计") || LevelVocabulary.IsSubtotal(row.Starting[0].Label.Core);

    // A row without a group, a name or numbers of its own goes on with the row above, as over a page's end.
    private bool Continues(TableRow row)
    {
        if (_above is null || row.Begins(IndicatorColumn.Weight) || row.Begins(IndicatorColumn.Score)) return false;
        if (row.Begins(IndicatorColumn.Level1) || row.Begins(IndicatorColumn.Level2)) return false;
        var texts = row.Begins(IndicatorColumn.Target) || row.Begins(IndicatorColumn.Actual) || row.Begins(IndicatorColumn.Deviation) || row.MoreDeviation.Count > 0;
        if (row.Begins(IndicatorColumn.Name))
        {
            // A page or a table of a document breaks off within a row; a sheet does not.
            if (!_columns.Has(IndicatorColumn.Weight) && !_columns.Has(IndicatorColumn.Score)) return false;
            return row.Row.GridIndex != _aboveGrid ? row[IndicatorColumn.Name]!.Position.Sheet is null : IsRestOfName(row);
        }

        return texts;
    }

    // 群众满 over 意度, cut by hand: nothing else stands beside the rest, and only together do they end as names do.
    private bool IsRestOfName(TableRow row)
    {
        if (row.Row.Starting.Length != 1 || row[IndicatorColumn.Name] is not { } rest || _above![IndicatorColumn.Name] is not { } above || above.RowEnd != rest.Row) return false;
        return above.Text.Length >= 2 && !EndsAsName(above.Text) && (EndsAsName(rest.Text) || rest.Text.Length <= 3) && !rest.Text.StartsWith("指标", StringComparison.Ordinal);
    }

    private static bool EndsAsName(string text) => text[^1] is '率' or '数' or '量' or '度' or '性' or '额' or '本' or '况' or '）' or ')' or '：' or ':';

    private void Join(TableRow row)
    {
        var at = RowPointers.At(_rows.Count - 1);
        var last = _rows[^1];
        var over = row.Row.GridIndex != _aboveGrid;
        _rows[^1] = last with
        {
            Name = Joined(at.Name, last.Name, row, IndicatorColumn.Name, over),
            Target = Joined(at.Target, last.Target, row, IndicatorColumn.Target, over),
            Actual = Joined(at.Actual, last.Actual, row, IndicatorColumn.Actual, over),
            Deviation = Joined(at.Deviation, last.Deviation, row, IndicatorColumn.Deviation, over),
        };
        _aboveGrid = row.Row.GridIndex;
    }

    private TextCell Joined(string pointer, TextCell above, TableRow row, IndicatorColumn column, bool isOverPages)
    {
        if (!row.Begins(column) || row[column] is not { } cell) return above;
        if (!isOverPages) _cells.Doubt(pointer, ReadMessages.DoubtJoined);
        if (above.Text.Length == 0) return _cells.Text(pointer, cell, cell.Position);
        return CellText.Unwrapped(above.Text + "\n" + cell.Text);
    }

    private static bool HasContent(TableRow row) =>
        row.Begins(IndicatorColumn.Name) || row.Begins(IndicatorColumn.Target) || row.Begins(IndicatorColumn.Actual)
        || row.Begins(IndicatorColumn.Weight) || row.Begins(IndicatorColumn.Score) || row.Begins(IndicatorColumn.Deviation);

    // 指标2：, …… and 指标1：/ with nothing beside them are what a template left for names that nobody filled in.
    private static bool IsPlaceholder(TableRow row)
    {
        if (row[IndicatorColumn.Name] is { } cell && cell.Row != row.Row.Row) return false;
        if (!IsLeftOut(row, IndicatorColumn.Target) || !IsLeftOut(row, IndicatorColumn.Actual) || !IsLeftOut(row, IndicatorColumn.Weight) || !IsLeftOut(row, IndicatorColumn.Score) || !IsLeftOut(row, IndicatorColumn.Deviation)) return false;
        return TemplateRow.IsEmptyName(row[IndicatorColumn.Name]?.Text ?? "");
    }

    private static bool IsLeftOut(TableRow row, IndicatorColumn column) => !row.Begins(column) || NumberText.IsDash(row[column]!.Text) || row[column]!.Text is "无";
}
