using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>
/// Reads 资金使用情况: an amount belongs to the column whose label stands over it and to the line whose label stands
/// beside it, or the other way round where the table is turned; amounts in yuan.
/// </summary>
internal sealed class FundsReader
{
    private const string OfWhich = "其中";

    // No sheet has more.
    private const int MostColumns = 16384;

    private readonly CellReader _cells;
    private readonly List<GridRow> _rows;
    private readonly FundLabels _labels;
    private readonly FundUnit _unit;
    private readonly FundCells _funds;
    private readonly GridCell?[,] _firstLabel = new GridCell?[FundCells.RowCount, FundCells.ColumnCount];
    private (GridCell? Cell, FundLineLabel? Facts) _lastLabel;
    private readonly Dictionary<(FundColumn Column, GridCell Cell), FundRow> _amounts = [];

    /// <param name="rows">The rows of the form that are not of its table.</param>
    /// <param name="below">Those of them that stand below the table.</param>
    /// <param name="cells">Where cells go.</param>
    /// <param name="notes">Where goes what makes up a sum.</param>
    public FundsReader(List<GridRow> rows, HashSet<GridRow> below, CellReader cells, ReadingNotes notes)
    {
        _cells = cells;
        _funds = new FundCells(notes);
        _rows = rows;
        _labels = new FundLabels(rows, below);
        _unit = new FundUnit(rows, _labels, notes);
    }

    /// <summary>Whether the form has columns of funds at all.</summary>
    public bool IsPrinted => _labels.HasColumns;

    /// <summary>The rows that belong to the funds.</summary>
    public HashSet<GridRow> Used => _labels.Used;

    /// <summary>Reads the funds; what has no label is absent.</summary>
    public Funds Read()
    {
        var columns = _labels.Columns();
        if (columns.Exists(_labels.IsOverLinesAndAmounts))
        {
            ReadGrouped(columns);
        }
        else if (IsPrinted)
        {
            var heading = HeadingOf(columns);
            var pairs = heading.Count(l => l.IsBesideAmount);
            if (heading.Count >= 2 && pairs * 2 <= heading.Count) ReadBelow(columns);
            else ReadBeside(columns);
        }

        _funds.AddUp();
        return _funds.ToFunds(WeightOfHeading);
    }

    // The columns of the row that has most of them.
    private static List<FundLabel> HeadingOf(List<FundLabel> columns)
    {
        List<FundLabel> heading = [];
        foreach (var column in columns)
        {
            if (heading.Count > 0 && heading[0].Row == column.Row) continue;
            var beside = columns.FindAll(c => c.Row == column.Row);
            if (beside.Count > heading.Count) heading = beside;
        }

        return heading;
    }

    private void ReadGrouped(List<FundLabel> columns)
    {
        var row = columns.Where(_labels.IsOverLinesAndAmounts).SelectMany(_labels.LinesUnder).Select(_labels.RowOfAmounts).First()!;
        foreach (var column in columns)
        {
            var lines = column.Column <= FundColumn.Executed ? _labels.LinesUnder(column).ToList() : [];
            foreach (var line in lines) Set(line.Line!.Value, column, line.Cell, row, row.Over(line.Cell.Column, line.Cell.ColumnEnd));
            if (lines.Count == 0) Set(FundRow.Total, column, column.Cell, row, row.Over(column.Cell.Column, column.Cell.ColumnEnd));
        }
    }

    // The usual table: columns over the amounts, lines beside them.
    private void ReadBelow(List<FundLabel> columns)
    {
        var lines = _labels.Lines();
        var headings = columns.Select(c => c.Row).Distinct().ToList();
        if (lines.TrueForAll(l => headings.Contains(l.Row)) && lines.Select(l => l.Line).Distinct().Count() > 1 && columns.Select(c => c.Cell.Column).Distinct().Count() == 1)
        {
            ReadBeside(columns);
            return;
        }

        var apart = columns.FindAll(c => c.Row != headings[0] && c.Column > FundColumn.Executed && NumberBeside(c) is not null);
        columns = columns.FindAll(c => !apart.Contains(c));
        apart.RemoveAll(c => IsOfWholeForm(c, columns));
        if (!columns.Exists(c => c.Column < FundColumn.Executed)) ReadSources(lines, headings);
        var read = LinesOf(lines, headings);
        foreach (var line in read)
        {
            _cells.GoOn();

            // A label under 年初预算数 is a table whose heading and lines do not match; an amount behind a label stands under no column.
            var isOutOfLine = line.Own is not null || !line.Cell.IsAmount && columns.Exists(c => c.Column <= FundColumn.Executed && c.Row != line.Row && c.Cell.Column <= line.Cell.Column && line.Cell.Column < c.Cell.ColumnEnd);
            foreach (var column in columns)
            {
                if (line.Line != FundRow.Total && column.Column > FundColumn.Executed) continue;
                Set(line.Line!.Value, column, line.Cell, line.Row, line.Row.Over(column.Cell.Column, column.Cell.ColumnEnd));
                if (isOutOfLine) _cells.Doubt(FundCells.Pointer(line.Line!.Value, column.Column!.Value), ReadMessages.DoubtFundColumn);
            }
        }

        foreach (var column in apart) Set(FundRow.Total, column, column.Cell, column.Row, NumberBeside(column));
        foreach (var row in _rows.Where(r => Used.Contains(r) && !headings.Contains(r) && LabelOf(r) is { } label && !LabelIndex.IsOfWholeProject(label.Label.Core) && !read.Exists(l => l.Row == r)))
        {
            _cells.GoOn();
            foreach (var column in columns.Where(c => c.Column <= FundColumn.Executed && c.Row.GridIndex == row.GridIndex && c.Row.Row < row.Row))
            {
                if (row.Over(column.Cell.Column, column.Cell.ColumnEnd) is { } cell && cell.Row == row.Row && NumberText.TryParseAmount(cell.Text, out var amount))
                    _funds.AddUnknown(column.Column!.Value, _unit.InYuan(amount, cell, column.Cell, null));
            }
        }
    }

    // 中央, 本级 and 合计 beside 执行数: where the budget came from, and no other column says how much it was.
    private void ReadSources(List<FundLabel> lines, List<GridRow> headings)
    {
        var sources = lines.FindAll(l => l.Own is null && headings.Contains(l.Row));
        if (sources.Find(l => l.Line == FundRow.Total) is not { } total || _labels.RowOfAmounts(total) is not { } amounts) return;
        foreach (var source in sources)
        {
            var budget = source with { Column = FundColumn.AnnualBudget, Line = null };
            Set(source.Line!.Value, budget, source.Cell, amounts, amounts.Over(source.Cell.Column, source.Cell.ColumnEnd));
        }
    }

    // Without its label, the total is the row that says 合计, the first that says nothing, or the only one.
    private List<FundLabel> LinesOf(List<FundLabel> lines, List<GridRow> headings)
    {
        var below = lines.FindAll(l => !headings.Contains(l.Row));
        if (below.Exists(l => l.Line == FundRow.Total)) return below;
        var others = _rows.FindAll(r => Used.Contains(r) && !headings.Contains(r) && !below.Exists(l => l.Row == r) && r.Starting.Any(c => c.IsAmount));
        var total = others.Find(r => LabelOf(r) is { } label && (label.Text.Contains('总', StringComparison.Ordinal) || label.Text.Contains("合计", StringComparison.Ordinal) || label.Text.Contains("小计", StringComparison.Ordinal)))
            ?? others.Find(r => LabelOf(r) is null) ?? (below.Count == 0 && others.Count == 1 ? others[0] : null);
        if (total is not null) below.Insert(0, new FundLabel(total.Starting.First(c => c.IsAmount), total, null, FundRow.Total));
        return below;
    }

    private static GridCell? LabelOf(GridRow row) => row.Starting.First() is { } first && !first.IsAmount ? first : null;

    // 预算数：100 执行数：95, and below them 其中：财政拨款; or lines over the amounts and columns beside them.
    private void ReadBeside(List<FundLabel> columns)
    {
        var over = _labels.Lines().FindAll(l => !l.IsBesideAmount);
        var before = over.FindAll(l => !columns.Exists(c => IsTurned(l, c)));
        var hasBudget = columns.Exists(c => c.Column < FundColumn.Executed);
        var hasTotal = columns.Exists(c => c.Column <= FundColumn.Executed && LineBefore(c, before) is null or FundRow.Total);
        foreach (var column in columns)
        {
            _cells.GoOn();
            if (IsOfWholeForm(column, columns)) continue;
            if (over.Exists(l => IsTurned(l, column)))
            {
                foreach (var line in over)
                {
                    if (line.Line != FundRow.Total && column.Column > FundColumn.Executed) continue;
                    Set(line.Line!.Value, column, line.Cell, column.Row, column.Row.Over(line.Cell.Column, line.Cell.ColumnEnd));
                }

                continue;
            }

            var own = hasTotal ? LineBefore(column, before) ?? FundRow.Total : FundRow.Total;
            if (own != FundRow.Total && column.Column > FundColumn.Executed) continue;
            Set(own, column, column.Cell, column.Row, column.Own ?? (column.Row.RightOf(column.Cell) is { } value && !_labels.Has(value) ? value : RateBelow(column)));
        }

        foreach (var line in _labels.Lines().Where(l => !over.Contains(l)))
        {
            _cells.GoOn();
            var above = columns.FindAll(c => c.Cell.Row <= line.Cell.Row && c.Cell.Column < line.Cell.ColumnEnd && line.Cell.Column < c.Cell.ColumnEnd);
            if (above.Count == 0) above = columns.FindAll(c => c.Row == line.Row && c.Cell.ColumnEnd <= line.Cell.Column);

            // 其中：财政资金 139 under 执行数 148.5, merged on under 执行率 99% too.
            above.RemoveAll(c => c.Column > FundColumn.Executed);
            if (above.Count == 0)
            {
                if (hasBudget) continue;

                // 资金总额 300 before 执行数 285, and no other label for the budget.
                Set(line.Line!.Value, line with { Column = FundColumn.AnnualBudget }, line.Cell, line.Row, line.Own ?? line.Row.RightOf(line.Cell));
                _cells.Doubt(FundCells.Pointer(line.Line!.Value, FundColumn.AnnualBudget), ReadMessages.DoubtFundColumn);
                continue;
            }

            Set(line.Line!.Value, above[^1], line.Cell, line.Row, line.Own ?? line.Row.RightOf(line.Cell));
            if (above.Exists(c => c.Row == above[^1].Row && c.Column != above[^1].Column && line.Row != c.Row)) _cells.Doubt(FundCells.Pointer(line.Line!.Value, above[^1].Column!.Value), ReadMessages.DoubtFundColumn);
        }
    }

    // 执行进度 beside 资金执行情况, which stands over the pairs, with 95% below itself.
    private GridCell? RateBelow(FundLabel column)
    {
        if (column.Column != FundColumn.Rate) return null;
        var row = _rows.Find(r => r.GridIndex == column.Row.GridIndex && r.Row >= column.Cell.RowEnd);
        return row?.Over(column.Cell.Column, column.Cell.ColumnEnd) is { } cell && cell.Row == row.Row && NumberText.IsPercentage(cell.Text) ? cell : null;
    }

    // 预算执行率 95% and 得分 9.5 below the lines, each beside its label.
    private static GridCell? NumberBeside(FundLabel column) =>
        column.Own ?? (column.Row.RightOf(column.Cell) is { } right && right.Row == column.Row.Row && NumberText.TryParseCell(right.Text, out _) ? right : null);

    // 自评分 97.8 beside 预算执行率 98%: what the whole form scored, where nothing says what the execution is worth.
    private static bool IsOfWholeForm(FundLabel column, List<FundLabel> columns) =>
        column.Column == FundColumn.Score && !columns.Exists(c => c.Column == FundColumn.Weight) && NumberBeside(column) is { } number && NumberText.TryParseCell(number.Text, out var points) && points > FundCells.MostPoints;

    // Of 执行率 95% 分值 10 below the lines only what stands before 年度资金总额 has its number under it.
    private static bool IsTurned(FundLabel line, FundLabel column) =>
        line.Row.Row < column.Cell.Row && line.Cell.Column >= column.Cell.ColumnEnd && (column.Column <= FundColumn.Executed || line.Line == FundRow.Total);

    // 其中：财政拨款 before 预算数：100 执行数：95.
    private static FundRow? LineBefore(FundLabel column, List<FundLabel> lines) =>
        lines.FindLast(l => l.Row == column.Row && l.Cell.ColumnEnd <= column.Cell.Column)?.Line;

    private void Set(FundRow line, FundLabel column, GridCell label, GridRow row, GridCell? cell)
    {
        var kind = column.Column!.Value;
        var pointer = FundCells.Pointer(line, kind);
        if (cell is not null && _labels.Has(cell)) cell = null;
        ref var slot = ref _funds[line, kind];
        if (kind <= FundColumn.Executed && cell is { RowSpan: > 1, IsAmount: true } && IsShared(line, kind, cell)) return;
        var isFurther = slot.IsPrinted && kind <= FundColumn.Executed && line is not FundRow.Total && _firstLabel[(int)line, (int)kind] is var before
            && (label.Row != before!.Row || label.Text != before.Text);
        if (slot.IsPrinted && (cell is null || !cell.IsAmount))
        {
            if (isFurther) Add(line, column, label, row, cell);
            return;
        }

        if (slot.Value is not null && isFurther)
        {
            Add(line, column, label, row, cell);
            return;
        }

        if (slot.Value is not null)
        {
            _cells.Doubt(pointer, ReadMessages.DoubtTwice);
            if (line == FundRow.Total && kind <= FundColumn.Executed) _funds.AddTotal(OrderOf(label));
            return;
        }

        _firstLabel[(int)line, (int)kind] = label;
        var place = cell?.Position ?? row.PositionAt(column.Cell.Column);
        slot = kind <= FundColumn.Executed ? _cells.Amount(pointer, cell, place) : _cells.Number(pointer, cell, place);
        if (cell is not null && IsSaidNone(cell) && (line != FundRow.Total || kind == FundColumn.InitialBudget)) _cells.Doubt(pointer, ReadMessages.NotANumber(cell.Text));
        if (kind > FundColumn.Executed) return;
        if (slot.Value is not null and not 0 && _unit.IsUnsureOf(cell!, column.Cell, label)) _cells.Doubt(pointer, ReadMessages.DoubtUnit);
        if (slot.Value is { } amount) slot = _unit.InYuan(amount, cell!, column.Cell, label);
        if (line != FundRow.Total) _funds.Add(kind, new FundAmount(LabelOf(line, label, row), slot.Value, place));
    }

    // One cell merged beside several lines holds one amount, of whichever: it is that of the first.
    private bool IsShared(FundRow line, FundColumn column, GridCell cell)
    {
        if (_amounts.TryAdd((column, cell), line) || NumberText.IsDash(cell.Text)) return false;
        _cells.Doubt(FundCells.Pointer(line, column), ReadMessages.DoubtSharedAmount);
        _cells.Doubt(FundCells.Pointer(_amounts[(column, cell)], column), ReadMessages.DoubtSharedAmount);
        return true;
    }

    // A further line of one kind.
    private void Add(FundRow line, FundLabel column, GridCell label, GridRow row, GridCell? cell)
    {
        var kind = column.Column!.Value;
        var place = cell?.Position ?? row.PositionAt(column.Cell.Column);
        if (cell is null || NumberText.IsDash(cell.Text) || !NumberText.TryParseAmount(cell.Text, out var printed))
        {
            _funds.Add(kind, new FundAmount(LabelOf(line, label, row), null, place, cell is null || IsSaidNone(cell) ? null : ReadMessages.NotANumber(cell.Text)));
            return;
        }

        var doubt = cell.Doubt ?? (cell.IsHidden ? ReadMessages.DoubtHidden : printed != 0 && _unit.IsUnsureOf(cell, column.Cell, label) ? ReadMessages.DoubtUnit : null);
        _funds.Add(kind, new FundAmount(LabelOf(line, label, row), _unit.InYuan(printed, cell, column.Cell, label), place, doubt));
    }

    // A dash or 无 says that there is none of this money: whoever filled it in left nothing out.
    private static bool IsSaidNone(GridCell cell) => cell.Text is "无" or "没有" || NumberText.IsDash(cell.Text);

    private static long OrderOf(GridCell label) => ((long)label.Row * MostColumns) + label.Column;

    // A line's columns are read one after the other.
    private FundLineLabel LabelOf(FundRow line, GridCell label, GridRow row)
    {
        if (_lastLabel.Cell == label && _lastLabel.Facts!.Row == line) return _lastLabel.Facts;
        var facts = new FundLineLabel(line, label.Label.Core, OrderOf(label))
        {
            Origin = FundOrigin.Of(label.Label),
            IsWhole = LabelIndex.IsWholeFundRow(label.Label),
            IsSubtotal = label.Label.Core.EndsWith("小计", StringComparison.Ordinal) || label.Label.Core.EndsWith("合计", StringComparison.Ordinal),
            IsOfWhich = label.Text.Contains(OfWhich, StringComparison.Ordinal) || row.Starting.Any(c => c.ColumnEnd <= label.Column && c.Label.Core == OfWhich),
            IsWithCarriedOver = line != FundRow.CarriedOver && FundSource.HoldsCarriedOver(label.Label.Remarks),
        };
        _lastLabel = (label, facts);
        return facts;
    }

    // 预算执行情况（20分） or 得分（满分10分）: the weight of a region that has no column for it.
    private NumberCell WeightOfHeading()
    {
        foreach (var row in _rows)
        {
            foreach (var cell in row.Starting)
            {
                var label = cell.Label;
                if (label.Remarks.Length == 0 || !(_labels.HasColumn(cell) || label.Core.Contains("预算执行", StringComparison.Ordinal) || label.Core.Contains("资金", StringComparison.Ordinal) || label.Core.Contains("执行率", StringComparison.Ordinal))) continue;
                foreach (var remark in label.Remarks.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    var points = remark.StartsWith("满分", StringComparison.Ordinal) ? remark.AsSpan(2) : remark;
                    if (!remark.EndsWith('分') || !NumberText.TryParse(points[..^1], out var weight)) continue;
                    _cells.Note(FundCells.Pointer(FundRow.Total, FundColumn.Weight), cell, cell.Position);
                    return weight;
                }
            }
        }

        return NumberCell.Absent;
    }
}
