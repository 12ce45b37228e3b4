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
    private const decimal Hundred = 100m;
    private const decimal Fen = 2;
    private const int LongestRemark = 60;
    private static readonly string[] LineNames = ["total", "currentYearAppropriation", "carriedOver", "other"];
    private static readonly string[] ColumnNames = ["initialBudget", "annualBudget", "executed", "weight", "executionRate", "score"];
    private static readonly string[,] Pointers = PointersOf();

    private readonly CellReader _cells;
    private readonly List<GridRow> _rows;
    private readonly decimal _unit;
    private readonly NumberCell[,] _read = new NumberCell[LineNames.Length, ColumnNames.Length];
    private readonly GridCell?[,] _firstLabel = new GridCell?[LineNames.Length, ColumnNames.Length];
    private readonly List<FundLabel> _labels = [];
    private readonly decimal[,] _parts = new decimal[LineNames.Length, ColumnNames.Length];
    private readonly decimal[] _unknown = new decimal[ColumnNames.Length];
    private bool _isUnitUnsure;

    /// <param name="rows">The rows of the form that are not of its table.</param>
    /// <param name="below">Those of them that stand below the table.</param>
    /// <param name="cells">Where cells go.</param>
    public FundsReader(List<GridRow> rows, HashSet<GridRow> below, CellReader cells)
    {
        _cells = cells;
        _rows = rows;
        FindLabels(below);
        _unit = FindUnit();
    }

    /// <summary>Whether the form has columns of funds at all.</summary>
    public bool IsPrinted => _labels.Exists(l => l.Column is <= FundColumn.Executed);

    /// <summary>The rows that belong to the funds.</summary>
    public HashSet<GridRow> Used { get; } = [];

    /// <summary>Reads the funds; what has no label is absent.</summary>
    public Funds Read()
    {
        var columns = _labels.Where(l => l.Column is not null).ToList();
        if (columns.Exists(IsOverLinesAndAmounts))
        {
            ReadGrouped(columns);
        }
        else if (IsPrinted)
        {
            var heading = columns.GroupBy(c => (c.Row.GridIndex, c.Row.Row)).OrderByDescending(g => g.Count()).First().ToList();
            var pairs = heading.Count(IsBesideAmount);
            if (heading.Count >= 2 && pairs * 2 <= heading.Count) ReadBelow(columns);
            else ReadBeside(columns);
        }

        AddWhatIsMissing();
        var total = new FundTotal
        {
            InitialBudget = _read[0, 0],
            AnnualBudget = _read[0, 1],
            Executed = _read[0, 2],
            Weight = _read[0, 3].IsPrinted ? _read[0, 3] : WeightOfHeading(),
            ExecutionRate = Percent(_read[0, 4]),
            Score = _read[0, 5],
        };
        return new Funds { Total = total, CurrentYearAppropriation = Line(1), CarriedOver = Line(2), Other = Line(3) };
    }

    private static string[,] PointersOf()
    {
        var pointers = new string[LineNames.Length, ColumnNames.Length];
        for (var line = 0; line < LineNames.Length; line++)
        {
            for (var column = 0; column < ColumnNames.Length; column++) pointers[line, column] = CellPointer.Fund(LineNames[line], ColumnNames[column]);
        }

        return pointers;
    }

    private FundLine Line(int line) => new() { InitialBudget = _read[line, 0], AnnualBudget = _read[line, 1], Executed = _read[line, 2] };

    private static bool IsValue(GridCell? cell) => cell is { IsAmount: true };

    private bool IsLabel(GridCell cell)
    {
        foreach (var label in _labels)
        {
            if (label.Cell == cell) return true;
        }

        return false;
    }

    private bool IsColumn(GridCell cell) => _labels.Exists(l => l.Cell == cell && l.Column is not null);

    private void FindLabels(HashSet<GridRow> below)
    {
        var first = _rows.FindIndex(r => r.Starting.Any(c => BeforeAmount(c).Words.FundColumn is <= FundColumn.Executed));
        if (first < 0) return;
        for (var i = first; i < _rows.Count; i++)
        {
            var row = _rows[i];
            if (i > first && (IsNextSection(row) || below.Contains(row) != below.Contains(_rows[first]))) break;
            Used.Add(row);
            foreach (var cell in row.Starting) Add(cell, row);
        }

        if (first > 0 && !IsNextSection(_rows[first - 1])) AddFromRowAbove(_rows[first - 1]);
        if (first > 1 && _labels.Exists(l => l.Line is not null && l.Row == _rows[first - 1]) && !_labels.Exists(l => l.Line == FundRow.Total)) AddTotalFrom(_rows[first - 2]);
        DropGroupHeadings();
        if (!_labels.Exists(IsOverLinesAndAmounts)) DropStubs();
        InterpretBudgets();
    }

    // 年度预算数（万元） over 总额 and 其中：财政资金 is a heading over lines; 预算资金 before 年初预算：100 one over pairs.
    private void DropStubs()
    {
        var stubs = _labels.FindAll(IsStub);
        if (stubs.Count > 0) _labels.RemoveAll(stubs.Contains);
    }

    private bool IsStub(FundLabel label)
    {
        if (label.Column is null || IsBesideAmount(label)) return false;
        var (isOverLines, right) = (IsOverLines(label), label.Row.RightOf(label.Cell));
        foreach (var other in _labels)
        {
            if (other.Column is null || other.Row != label.Row || other == label) continue;
            if (isOverLines ? !IsOverLines(other) && _labels.Exists(same => same != label && same.Column == label.Column && same.Row == label.Row)
                : other.Column == label.Column && right is not null && _labels.Exists(r => r.Cell == right && IsBesideAmount(r))) return true;
        }

        return false;
    }

    private static bool IsBesideAmount(FundLabel label) => label.Own is not null || IsValue(label.Row.RightOf(label.Cell));

    private bool IsOverLines(FundLabel column)
    {
        foreach (var line in _labels)
        {
            if (line.Line is not null && line.Row.GridIndex == column.Row.GridIndex && line.Row.Row > column.Row.Row && line.Cell.Column < column.Cell.ColumnEnd && column.Cell.Column < line.Cell.ColumnEnd) return true;
        }

        return false;
    }

    // 全年预算数 over 总额 and 其中：财政资金, each over its amount.
    private bool IsOverLinesAndAmounts(FundLabel column) => column.Column is <= FundColumn.Executed && column.Own is null && LinesUnder(column).Any();

    private IEnumerable<FundLabel> LinesUnder(FundLabel column) => _labels.Where(line =>
        line.Line is not null && line.Own is null && line.Row.GridIndex == column.Row.GridIndex && line.Row.Row > column.Row.Row
        && line.Cell.Column >= column.Cell.Column && line.Cell.ColumnEnd <= EndOf(column) && !IsValue(line.Row.RightOf(line.Cell)) && RowOfAmounts(line) is not null);

    // Comma-separated values know no merged cells: a heading goes on to the next.
    private static int EndOf(FundLabel column) => Math.Max(column.Cell.ColumnEnd, column.Row.RightOf(column.Cell)?.Column ?? int.MaxValue);

    private GridRow? RowOfAmounts(FundLabel line) => _rows.Find(r =>
        Used.Contains(r) && r.GridIndex == line.Row.GridIndex && r.Row >= line.Cell.RowEnd && r.Over(line.Cell.Column, line.Cell.ColumnEnd) is { } cell && cell.Row == r.Row && IsValue(cell));

    private void ReadGrouped(List<FundLabel> columns)
    {
        var row = columns.Where(IsOverLinesAndAmounts).SelectMany(LinesUnder).Select(RowOfAmounts).First()!;
        foreach (var column in columns)
        {
            var lines = column.Column <= FundColumn.Executed ? LinesUnder(column).ToList() : [];
            foreach (var line in lines) Set(line.Line!.Value, column, line.Cell, row, row.Over(line.Cell.Column, line.Cell.ColumnEnd));
            if (lines.Count == 0) Set(FundRow.Total, column, column.Cell, row, row.Over(column.Cell.Column, column.Cell.ColumnEnd));
        }
    }

    // 预算数 over 年初预算 and 调整后预算 is a heading over columns, not a column.
    private void DropGroupHeadings() => _labels.RemoveAll(l => l.Column is not null && _labels.Exists(below =>
        below.Column is not null && below.Row.GridIndex == l.Row.GridIndex && below.Row.Row > l.Row.Row && below.Row.Row <= l.Row.Row + 2
        && below.Cell.Column < l.Cell.ColumnEnd && l.Cell.Column < below.Cell.ColumnEnd && !IsTurned(l)));

    private static bool IsTurned(FundLabel label) => IsValue(label.Row.RightOf(label.Cell));

    private static LabelText BeforeAmount(GridCell cell)
    {
        var colon = cell.Text.AsSpan().LastIndexOfAny('：', ':');
        return colon > 0 && NumberText.TryParseCell(cell.Text.AsSpan(colon + 1), out _) ? LabelText.Of(cell.Text[..colon]) : cell.Label;
    }

    private void Add(GridCell cell, GridRow row)
    {
        if (IsValue(cell)) return;
        var core = cell.Label.Core;
        if (core.Length == 0) return;
        if (AddWithAmount(cell, row)) return;
        if (LabelIndex.FundColumnLike(core) is { } column && LabelIndex.FundRow(core) is null) _labels.Add(new FundLabel(cell, row, column, null));
        else if (LabelIndex.FundRow(core) is { } line) _labels.Add(new FundLabel(cell, row, null, line));
    }

    // 全年预算数：120万元 in one cell.
    private bool AddWithAmount(GridCell cell, GridRow row)
    {
        var colon = cell.Text.AsSpan().LastIndexOfAny('：', ':');
        if (colon <= 0 || !NumberText.TryParseCell(cell.Text.AsSpan(colon + 1), out _)) return false;
        var label = LabelText.Of(cell.Text[..colon]);
        var column = label.Words.FundColumn;
        var line = column is null ? LabelIndex.FundRow(label.Core) : null;
        if (column is null && line is null) return false;
        _labels.Add(new FundLabel(cell, row, column, line) { Own = cell with { Text = cell.Text[(colon + 1)..] } });
        return true;
    }

    // 分值 and 得分 over two rows of headings, where the amounts are in the lower one; or the lines, where the table is turned.
    private void AddFromRowAbove(GridRow row)
    {
        var isOverAmounts = row.Cells.Count(c => LabelIndex.FundRow(c.Label.Core) is not null) >= 2;
        foreach (var cell in isOverAmounts ? row.Cells : row.Starting)
        {
            var core = cell.Label.Core;
            if (isOverAmounts && LabelIndex.FundRow(core) is { } line)
            {
                _labels.Add(new FundLabel(cell, row, null, line));
                Used.Add(row);
            }

            if (cell.Label.Words.FundColumn is not ({ } column and > FundColumn.Executed)) continue;
            if (cell.HeadLabels.Length > 0 || _labels.Exists(l => l.Column == column)) continue;
            _labels.Insert(0, new FundLabel(cell, row, column, null));
            Used.Add(row);
        }
    }

    // 合计 beside 其中：, which stands over 财政资金 and 其他资金.
    private void AddTotalFrom(GridRow row)
    {
        foreach (var cell in row.Starting)
        {
            if (LabelIndex.FundRow(cell.Label.Core) != FundRow.Total) continue;
            _labels.Add(new FundLabel(cell, row, null, FundRow.Total));
            Used.Add(row);
        }
    }

    // 预算数 beside 调整后预算数 is what was there before the adjustment.
    private void InterpretBudgets()
    {
        // 预算调整数 beside 调整后预算数 is what the adjustment added or took.
        if (_labels.Exists(l => l.Column == FundColumn.AnnualBudget && l.Cell.Text.Contains("调整后", StringComparison.Ordinal)))
            _labels.RemoveAll(l => l.Column == FundColumn.AnnualBudget && l.Cell.Text.Contains("调整", StringComparison.Ordinal) && !l.Cell.Text.Contains("调整后", StringComparison.Ordinal));
        if (_labels.Exists(l => l.Column == FundColumn.InitialBudget)) return;
        var annual = _labels.FindAll(l => l.Column == FundColumn.AnnualBudget);
        if (annual.Count != 2) return;
        var adjusted = annual.Find(l => l.Cell.Text.Contains("调整", StringComparison.Ordinal) || l.Cell.Text.Contains("全年", StringComparison.Ordinal));
        var plain = annual.Find(l => l != adjusted);
        if (adjusted is not null && plain is not null && plain.Row == adjusted.Row) _labels[_labels.IndexOf(plain)] = plain with { Column = FundColumn.InitialBudget };
    }

    private static bool IsNextSection(GridRow row)
    {
        if (row.Goals is not null) return true;
        foreach (var cell in row.Starting)
        {
            var label = cell.Label;
            if (label.Words.IsGoalExpected || label.Words.IsGoalActual || label.Words.IsGoalHeading) return true;
            if (label.Words.IsHeading && row.Cells.Length == 1) return true;
            if (GoalLabels.HasOwnText(cell.Text)) return true;
            if (cell.HeadLabels is [{ Field: not HeaderField.Other }, ..]) return true;
        }

        return false;
    }

    // The usual table: columns over the amounts, lines beside them.
    private void ReadBelow(List<FundLabel> columns)
    {
        var lines = _labels.Where(l => l.Line is not null).ToList();
        var headings = columns.Select(c => c.Row).Distinct().ToList();
        if (lines.Select(l => l.Line).Distinct().Count() > 1 && lines.TrueForAll(l => headings.Contains(l.Row)) && columns.Select(c => c.Cell.Column).Distinct().Count() == 1)
        {
            ReadBeside(columns);
            return;
        }

        var read = LinesOf(lines, headings);
        foreach (var line in read)
        {
            // A label under 年初预算数 is a table whose heading and lines do not match.
            var isOutOfLine = !IsValue(line.Cell) && columns.Exists(c => c.Column <= FundColumn.Executed && c.Row != line.Row && c.Cell.Column <= line.Cell.Column && line.Cell.Column < c.Cell.ColumnEnd);
            foreach (var column in columns)
            {
                if (line.Line != FundRow.Total && column.Column > FundColumn.Executed) continue;
                Set(line.Line!.Value, column, line.Cell, line.Row, line.Row.Over(column.Cell.Column, column.Cell.ColumnEnd));
                if (isOutOfLine) _cells.Doubt(Pointers[(int)line.Line!.Value, (int)column.Column!.Value], ReadMessages.DoubtFundColumn);
            }
        }

        foreach (var row in _rows.Where(r => Used.Contains(r) && !headings.Contains(r) && LabelOf(r) is not null && !read.Exists(l => l.Row == r)))
        {
            foreach (var column in columns.Where(c => c.Column <= FundColumn.Executed && c.Row.GridIndex == row.GridIndex && c.Row.Row < row.Row))
            {
                if (row.Over(column.Cell.Column, column.Cell.ColumnEnd) is { } cell && cell.Row == row.Row && NumberText.TryParseAmount(cell.Text, out var amount))
                    _unknown[(int)column.Column!.Value] += InYuan(amount, cell, AmountUnit.In(column.Cell.Text) ?? _unit);
            }
        }
    }

    // A line whose label names nothing known is other money, and a source below a whole line is more than a part of it, where the total says so.
    private void AddWhatIsMissing()
    {
        for (var kind = FundColumn.InitialBudget; kind <= FundColumn.Executed; kind++)
        {
            var column = (int)kind;
            if (_read[(int)FundRow.Total, column].Value is not { } total) continue;
            var missing = total - LineNames.Select((_, line) => line == (int)FundRow.Total ? 0 : _read[line, column].Value ?? 0).Sum();
            if (missing == 0) continue;
            var line = _unknown[column] != 0 ? FundRow.Other : Enum.GetValues<FundRow>().FirstOrDefault(l => _parts[(int)l, column] == missing);
            if (line == FundRow.Total) continue;
            var pointer = Pointers[(int)line, column];
            _cells.Doubt(pointer, _unknown[column] != 0 ? ReadMessages.DoubtUnknownFund : ReadMessages.DoubtSummed);
            if (line == FundRow.Other && _unknown[column] != 0 && _unknown[column] != missing) continue;
            _read[(int)line, column] = (_read[(int)line, column].Value ?? 0) + missing;
        }
    }

    // Without its label, the total is the row that says 合计, the first that says nothing, or the only one.
    private List<FundLabel> LinesOf(List<FundLabel> lines, List<GridRow> headings)
    {
        var below = lines.FindAll(l => !headings.Contains(l.Row));
        if (below.Exists(l => l.Line == FundRow.Total)) return below;
        var others = _rows.FindAll(r => Used.Contains(r) && !headings.Contains(r) && !below.Exists(l => l.Row == r) && r.Starting.Any(IsValue));
        var total = others.Find(r => LabelOf(r) is { } label && (label.Text.Contains('总', StringComparison.Ordinal) || label.Text.Contains("合计", StringComparison.Ordinal) || label.Text.Contains("小计", StringComparison.Ordinal)))
            ?? others.Find(r => LabelOf(r) is null) ?? (below.Count == 0 && others.Count == 1 ? others[0] : null);
        if (total is not null) below.Insert(0, new FundLabel(total.Starting.First(IsValue), total, null, FundRow.Total));
        return below;
    }

    private static GridCell? LabelOf(GridRow row) => row.Starting.First() is { } first && !IsValue(first) ? first : null;

    // 预算数：100 执行数：95, and below them 其中：财政拨款; or lines over the amounts and columns beside them.
    private void ReadBeside(List<FundLabel> columns)
    {
        var over = _labels.Where(l => l.Line is not null && l.Own is null && !IsValue(l.Row.RightOf(l.Cell))).ToList();
        foreach (var column in columns)
        {
            var isTurned = over.Exists(l => l.Row.Row < column.Cell.Row && l.Cell.Column >= column.Cell.ColumnEnd);
            if (isTurned)
            {
                foreach (var line in over)
                {
                    if (line.Line != FundRow.Total && column.Column > FundColumn.Executed) continue;
                    Set(line.Line!.Value, column, line.Cell, column.Row, column.Row.Over(line.Cell.Column, line.Cell.ColumnEnd));
                }

                continue;
            }

            Set(FundRow.Total, column, column.Cell, column.Row, column.Own ?? (column.Row.RightOf(column.Cell) is { } value && !IsLabel(value) ? value : null));
        }

        foreach (var line in _labels.Where(l => l.Line is not null && !over.Contains(l)))
        {
            var above = columns.Where(c => c.Cell.Row <= line.Cell.Row && c.Cell.Column < line.Cell.ColumnEnd && line.Cell.Column < c.Cell.ColumnEnd).ToList();
            if (above.Count > 0 && above[^1].Column <= FundColumn.Executed) Set(line.Line!.Value, above[^1], line.Cell, line.Row, line.Own ?? line.Row.RightOf(line.Cell));
        }
    }

    private void Set(FundRow line, FundLabel column, GridCell label, GridRow row, GridCell? cell)
    {
        var kind = column.Column!.Value;
        var pointer = Pointers[(int)line, (int)kind];
        if (cell is not null && IsLabel(cell)) cell = null;
        ref var slot = ref _read[(int)line, (int)kind];
        if (slot.IsPrinted && (cell is null || !IsValue(cell))) return;
        if (slot.Value is { } first && kind <= FundColumn.Executed && line is not FundRow.Total && _firstLabel[(int)line, (int)kind] is var before
            && (label.Row != before!.Row || label.Text != before.Text) && NumberText.TryParseAmount(cell!.Text, out var more))
        {
            var added = InYuan(more, cell, AmountUnit.In(column.Cell.Text) ?? AmountUnit.In(label.Text) ?? _unit);
            if (IsWhole(before) && !IsWhole(label))
            {
                _parts[(int)line, (int)kind] += added;
                return;
            }

            // 中央财政资金 and 省级财政资金 are one line of ours; below 财政拨款 they are parts of it.
            _cells.Doubt(pointer, ReadMessages.DoubtSummed);
            slot = first + added;
            return;
        }

        if (slot.Value is not null)
        {
            _cells.Doubt(pointer, ReadMessages.DoubtTwice);
            return;
        }

        _firstLabel[(int)line, (int)kind] = label;

        var place = cell?.Position ?? row.PositionAt(column.Cell.Column);
        slot = kind <= FundColumn.Executed ? _cells.Amount(pointer, cell, place) : _cells.Number(pointer, cell, place);
        if (kind <= FundColumn.Executed && slot.Value is not null and not 0 && _isUnitUnsure && AmountUnit.In(column.Cell.Text) is null && AmountUnit.In(label.Text) is null && AmountUnit.Of(cell!.Text) is null) _cells.Doubt(pointer, ReadMessages.DoubtUnit);
        if (kind <= FundColumn.Executed && slot.Value is { } amount) slot = InYuan(amount, cell!, AmountUnit.In(column.Cell.Text) ?? AmountUnit.In(label.Text) ?? _unit);
    }

    private static bool IsWhole(GridCell label) => LabelIndex.IsWholeFundRow(label.Label);

    // What the file stores is the amount; what it shows may be rounded to the unit's decimals.
    private static decimal InYuan(decimal shown, GridCell cell, decimal unit)
    {
        unit = AmountUnit.Of(cell.Text) ?? unit;
        var amount = cell.Stored is { } stored && IsRoundedTo(stored, shown) ? stored : shown;
        if (Math.Abs(amount) > decimal.MaxValue / unit) return amount;
        return amount == shown ? (unit == 1m ? shown : shown * unit) : Math.Round(amount * unit, (int)Fen, MidpointRounding.AwayFromZero);
    }

    private static bool IsRoundedTo(decimal stored, decimal shown) =>
        stored != shown && Math.Abs(stored) < decimal.MaxValue / 100 && Math.Round(stored, shown.Scale, MidpointRounding.AwayFromZero) == shown;

    // A rate stored and shown as a fraction, where the amounts say that it is one.
    private NumberCell Percent(NumberCell rate)
    {
        if (rate.Value is not { } value || !FundRate.IsFraction(value, _read[0, 1].Value, _read[0, 2].Value)) return rate;
        _cells.Doubt(Pointers[0, (int)FundColumn.Rate], ReadMessages.DoubtFraction);
        return value * Hundred;
    }

    // 预算执行情况（20分）: the weight of a region that has no column for it.
    private NumberCell WeightOfHeading()
    {
        foreach (var row in _rows)
        {
            foreach (var cell in row.Starting)
            {
                var label = cell.Label;
                if (label.Remarks.Length == 0 || !(label.Core.Contains("预算执行", StringComparison.Ordinal) || label.Core.Contains("资金", StringComparison.Ordinal) || label.Core.Contains("执行率", StringComparison.Ordinal))) continue;
                foreach (var remark in label.Remarks.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    if (!remark.EndsWith('分') || !NumberText.TryParse(remark.AsSpan(0, remark.Length - 1), out var weight)) continue;
                    _cells.Note(Pointers[0, (int)FundColumn.Weight], cell, cell.Position);
                    return weight;
                }
            }
        }

        return NumberCell.Absent;
    }

    private decimal FindUnit()
    {
        if (UnitNamed() is { } named) return named;
        foreach (var row in _rows)
        {
            foreach (var cell in row.Starting)
            {
                if (cell.Text.Length <= LongestRemark && AmountUnit.Said(cell.Text) is { } said) return said;
                if (cell.Label.Core is "单位" or "金额单位" or "资金单位" or "计量单位" or "货币单位" && row.RightOf(cell) is { } right && AmountUnit.Alone(right.Text) is { } beside) return beside;
            }
        }

        // Somewhere in the head amounts are in 万元, and nothing says whether these are.
        _isUnitUnsure = _rows.Exists(r => r.Starting.Any(c => c.Text.Length <= LongestRemark && AmountUnit.In(c.Text) is > 1m));
        return 1m;
    }

    private decimal? UnitNamed()
    {
        foreach (var row in _rows)
        {
            foreach (var cell in row.Starting)
            {
                if (cell.Text.Length > 40 || AmountUnit.In(cell.Text) is not { } unit) continue;
                var core = cell.Label.Core;
                if (IsColumn(cell)) continue;
                if (Used.Contains(row) || core.Contains("单位", StringComparison.Ordinal) || core.Contains("资金", StringComparison.Ordinal) || core.Contains("预算", StringComparison.Ordinal) || core.Length == 0) return unit;
            }
        }

        return null;
    }
}
