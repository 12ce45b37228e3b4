using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>Finds the labels of 资金使用情况 among the rows of a form, and tells those of columns and lines from headings over them.</summary>
internal sealed class FundLabels
{
    private const int LeastLabels = 3;
    private const decimal WholeRate = 100m;
    private const decimal LeastOfRate = 1m;

    // No form has so many lines and columns: what a broken file repeats is not looked at in every combination.
    private const int MostLabels = 300;
    private readonly List<GridRow> _rows;
    private readonly List<FundLabel> _labels = [];

    /// <param name="rows">The rows of the form that are not of its table.</param>
    /// <param name="below">Those of them that stand below the table.</param>
    public FundLabels(List<GridRow> rows, HashSet<GridRow> below)
    {
        _rows = rows;
        Find(below);
    }

    /// <summary>The rows that belong to the funds.</summary>
    public HashSet<GridRow> Used { get; } = [];

    /// <summary>Whether the form has columns of funds at all.</summary>
    public bool HasColumns => _labels.Exists(l => l.Column is <= FundColumn.Executed);

    /// <summary>The labels of columns.</summary>
    public List<FundLabel> Columns() => _labels.FindAll(l => l.Column is not null);

    /// <summary>The labels of lines.</summary>
    public List<FundLabel> Lines() => _labels.FindAll(l => l.Line is not null);

    /// <summary>Whether a cell is one of the labels.</summary>
    public bool Has(GridCell cell)
    {
        foreach (var label in _labels)
        {
            if (label.Cell == cell) return true;
        }

        return false;
    }

    /// <summary>Whether a cell is the label of a column.</summary>
    public bool HasColumn(GridCell cell) => _labels.Exists(l => l.Cell == cell && l.Column is not null);

    /// <summary>Whether a column's label stands over labels of lines that stand over its amounts: 全年预算数 over 总额 and 其中：财政资金.</summary>
    public bool IsOverLinesAndAmounts(FundLabel column) => column.Column is <= FundColumn.Executed && column.Own is null && LinesUnder(column).Any();

    /// <summary>The lines under the label of such a column.</summary>
    public IEnumerable<FundLabel> LinesUnder(FundLabel column) => _labels.Where(line =>
        line.Line is not null && line.Own is null && line.Row.GridIndex == column.Row.GridIndex && line.Row.Row > column.Row.Row
        && line.Cell.Column >= column.Cell.Column && line.Cell.ColumnEnd <= EndOf(column) && !line.IsBeforeAmount && RowOfAmounts(line) is not null);

    /// <summary>The row of amounts below the label of a line; null where there is none.</summary>
    public GridRow? RowOfAmounts(FundLabel line) => _rows.Find(r =>
        Used.Contains(r) && r.GridIndex == line.Row.GridIndex && r.Row >= line.Cell.RowEnd && r.Over(line.Cell.Column, line.Cell.ColumnEnd) is { } cell && cell.Row == r.Row && cell.IsAmount);

    private void Find(HashSet<GridRow> below)
    {
        var first = _rows.FindIndex(r => r.Starting.Any(c => BeforeAmount(c).Words.FundColumn is <= FundColumn.Executed));
        if (first < 0) first = _rows.FindIndex(IsHeadingInOtherWords);
        if (first < 0) return;
        for (var i = first; i < _rows.Count && _labels.Count < MostLabels; i++)
        {
            var row = _rows[i];
            if (i > first && (IsNextSection(row) || IsTotalOfPoints(row) || below.Contains(row) != below.Contains(_rows[first]))) break;
            Used.Add(row);
            foreach (var cell in row.Starting) Add(cell, row);
        }

        if (first > 0 && !IsNextSection(_rows[first - 1])) AddFromRowAbove(_rows[first - 1]);
        if (first > 1 && _labels.Exists(l => l.Line is not null && l.Row == _rows[first - 1]) && !_labels.Exists(l => l.Line == FundRow.Total)) AddTotalFrom(_rows[first - 2]);
        DropHidden();
        DropTexts();
        DropGroupHeadings();
        if (!_labels.Exists(IsOverLinesAndAmounts)) DropStubs();
        DropGroups();
        InterpretBudgets();
        DropScoresOfOthers();
    }

    // 总分 below funds that stand below the table is the table's.
    private static bool IsTotalOfPoints(GridRow row) => RowFacts.TotalLabel(row)?.Label.Core is [.., '分'] core && core.Contains('总', StringComparison.Ordinal);

    // 预算批复数, 预算总额, 实际支出总额 and 执行进度, of which nobody listed one: a budget, what was spent of it and something else beside one another.
    private static bool IsHeadingInOtherWords(GridRow row)
    {
        if (row.Starting.Length < LeastLabels || row.Starting.Any(c => c.IsAmount)) return false;
        var kinds = row.Starting.Select(c => LabelIndex.FundColumnLike(c.Label.Core)).OfType<FundColumn>().ToHashSet();
        return kinds.Count >= LeastLabels && kinds.Contains(FundColumn.Executed) && (kinds.Contains(FundColumn.InitialBudget) || kinds.Contains(FundColumn.AnnualBudget));
    }

    // A hidden column of old amounts says nothing where one that is seen has the same heading.
    private void DropHidden()
    {
        if (!_labels.Exists(l => l.Cell.IsHidden)) return;
        var seen = _labels.FindAll(l => !l.Cell.IsHidden);
        _labels.RemoveAll(l => l.Cell.IsHidden && seen.Exists(s => s.Row == l.Row && s.Column == l.Column && s.Line == l.Line));
    }

    // 按下达预算执行 beside 执行准确性, alone in a row without amounts, is what is said of the money, no column of it.
    private void DropTexts()
    {
        var all = _labels.ToArray();
        _labels.RemoveAll(l => l.Column is not null && l.Own is null && l.Cell.Label.Words.FundColumn is null && l.Row != all[0].Row && l.Row.Starting.Length > 1 && (IsAlone(l) || IsSaidAgain(l)));

        bool IsAlone(FundLabel label) => !label.Row.Starting.Any(c => c.IsAmount) && !Array.Exists(all, o => o != label && o.Row == label.Row);

        // 预算执行 before every line, where its cell is merged on other forms.
        bool IsSaidAgain(FundLabel label) => Array.Exists(all, o => o.Line is not null && o.Row == label.Row)
            && Array.Exists(all, o => o.Row.Row < label.Row.Row && o.Cell.Column == label.Cell.Column && o.Cell.Text == label.Cell.Text);
    }

    // 预算执行 before 年初数 and 执行数 is the heading of the part; 年度预算数（万元） over 总额 and 其中：财政资金 is a heading over lines; 预算资金 before 年初预算：100 one over pairs.
    private void DropStubs()
    {
        var stubs = _labels.FindAll(IsStub);
        if (stubs.Count > 0) _labels.RemoveAll(stubs.Contains);
    }

    // 财政拨款 before 中央资金 and an amount groups lines, of which 中央资金 is one; 小计 or 合计 behind it says that the amount is its own.
    private void DropGroups()
    {
        foreach (var label in _labels.FindAll(l => l.Line is not null and not FundRow.Total && l.Own is null))
        {
            if (label.Row.RightOf(label.Cell) is not { } right || _labels.Find(l => l.Cell == right) is not { Line: { } line, IsBeforeAmount: true } beside) continue;
            _labels.Remove(line == FundRow.Total ? beside : label);
        }
    }

    private bool IsStub(FundLabel label)
    {
        if (label.Column is null || label.IsBesideAmount) return false;
        var (isOverLines, right) = (IsOverLines(label), label.Row.RightOf(label.Cell));
        foreach (var other in _labels)
        {
            if (other.Column is null || other.Row != label.Row || other == label) continue;
            if (other.Column == label.Column && label.Cell == label.Row.Cells[0] && label.Cell.Label.Words.FundColumn is null) return true;
            if (isOverLines ? !IsOverLines(other) && _labels.Exists(same => same != label && same.Column == label.Column && same.Row == label.Row)
                : other.Column == label.Column && right is not null && _labels.Exists(r => r.Cell == right && r.IsBesideAmount)) return true;
        }

        return false;
    }

    private bool IsOverLines(FundLabel column)
    {
        foreach (var line in _labels)
        {
            if (line.Line is not null && line.Row.GridIndex == column.Row.GridIndex && line.Row.Row > column.Row.Row && line.Cell.Column < column.Cell.ColumnEnd && column.Cell.Column < line.Cell.ColumnEnd) return true;
        }

        return false;
    }

    // Comma-separated values know no merged cells: a heading goes on to the next.
    private static int EndOf(FundLabel column) => Math.Max(column.Cell.ColumnEnd, column.Row.RightOf(column.Cell)?.Column ?? int.MaxValue);

    // 预算数 over 年初预算 and 调整后预算 is a heading over columns, not a column.
    private void DropGroupHeadings() => _labels.RemoveAll(l => l.Column is not null && _labels.Exists(below =>
        below.Column is not null && below.Row.GridIndex == l.Row.GridIndex && below.Row.Row > l.Row.Row && below.Row.Row <= l.Row.Row + 2
        && below.Cell.Column < l.Cell.ColumnEnd && l.Cell.Column < below.Cell.ColumnEnd && !l.IsBesideAmount));

    private static LabelText BeforeAmount(GridCell cell) => LabelWithAmount.Of(cell.Text) is { } own ? LabelText.Of(own.Label) : cell.Label;

    private void Add(GridCell cell, GridRow row)
    {
        if (cell.IsAmount) return;
        var core = cell.Label.Core;
        if (core.Length == 0) return;
        if (AddWithAmount(cell, row)) return;
        if (IsTotalLine(cell, row))
        {
            _labels.Add(new FundLabel(cell, row, null, FundRow.Total));
            return;
        }

        var line = LabelIndex.FundRow(core);
        var column = line is null ? LabelIndex.FundColumnLike(core) : null;
        if ((line is null && column is null) || IsBehindAmounts(cell, row)) return;
        _labels.Add(new FundLabel(cell, row, column, line));
    }

    // 年度预算总额 before two amounts is the line that sums up the others, whatever column its words could name.
    private static bool IsTotalLine(GridCell cell, GridRow row)
    {
        if (!cell.Text.Contains('总', StringComparison.Ordinal) || cell.Label.Words.FundColumn is not null || LabelIndex.IsOfWholeProject(cell.Label.Core)) return false;
        var amounts = 0;
        for (var next = row.RightOf(cell); next is { IsAmount: true }; next = row.RightOf(next)) amounts++;
        return amounts >= 2;
    }

    // 结余 or 尾款待支付 as the reason why money was left stands behind the amounts of its line; 年初预算安排 too, unless it is the last of pairs.
    private static bool IsBehindAmounts(GridCell cell, GridRow row)
    {
        if (row.RightOf(cell) is not null) return false;
        var (amounts, together) = AmountsBefore(row, cell);
        return cell.Label.Words.FundColumn is null ? amounts > 0 : together > 1;
    }

    // How many amounts stand before a cell of a row, and how many of them at once before it.
    private static (int All, int Together) AmountsBefore(GridRow row, GridCell cell)
    {
        var (amounts, together) = (0, 0);
        foreach (var other in row.Starting)
        {
            if (other == cell) break;
            (amounts, together) = other.IsAmount ? (amounts + 1, together + 1) : (amounts, 0);
        }

        return (amounts, together);
    }

    // 全年预算数：120万元 or 全年预算数 120万元 in one cell; 财政资金1 before an amount is a numbered label.
    private bool AddWithAmount(GridCell cell, GridRow row)
    {
        if (LabelWithAmount.Of(cell.Text) is not { } own || (!own.HasColon && row.RightOf(cell) is { IsAmount: true })) return false;
        var label = LabelText.Of(own.Label);
        var column = label.Words.FundColumn;
        var line = column is null ? LabelIndex.FundRow(label.Core) : null;
        if ((column is null && line is null) || (!own.HasColon && IsSaidOfAmounts(row, cell, line))) return false;
        _labels.Add(new FundLabel(cell, row, column, line) { Own = cell with { Text = own.Amount } });
        return true;
    }

    // 结余5万元 behind the amounts of a line says why money was left; 财政资金 139 behind 财政资金 and 140 is the other of a pair.
    private bool IsSaidOfAmounts(GridRow row, GridCell cell, FundRow? line)
    {
        var (amounts, together) = AmountsBefore(row, cell);
        if (together > 1) return true;
        if (amounts == 0 || line is null) return false;

        // Those of the row are the last.
        for (var i = _labels.Count - 1; i >= 0 && _labels[i].Row == row; i--)
        {
            if (_labels[i].Line == line) return false;
        }

        return true;
    }

    // 分值 and 得分 over two rows of headings, where the amounts are in the lower one; or the lines, where the table is turned.
    private void AddFromRowAbove(GridRow row)
    {
        // 资金总额 before 285.00 and 其中：财政拨款 before 285.00 are lines of their own, said before the table says them.
        var isOverAmounts = row.Cells.Count(c => LabelIndex.FundRow(c.Label.Core) is not null && row.RightOf(c) is not { IsAmount: true }) >= 2;
        foreach (var cell in isOverAmounts ? row.Cells : row.Starting)
        {
            var core = cell.Label.Core;
            if (isOverAmounts && LabelIndex.FundRow(core) is { } line)
            {
                _labels.Add(new FundLabel(cell, row, null, line));
                Used.Add(row);
            }

            var named = cell.Label.Words.FundColumn ?? LabelIndex.FundColumnLike(core);
            if (named is not ({ } column and > FundColumn.Executed) || (!isOverAmounts && column != FundColumn.Rate && cell.Label.Words.FundColumn is null && !IsOfExecution(cell, row))) continue;
            if (cell.HeadLabels.Length > 0 || _labels.Exists(l => l.Column == column)) continue;
            _labels.Insert(0, new FundLabel(cell, row, column, null));
            Used.Add(row);
        }
    }

    // 执行率得分 before 9.6
    private static bool IsOfExecution(GridCell cell, GridRow row) => cell.Label.Core.Contains("执行", StringComparison.Ordinal) && row.RightOf(cell) is { IsAmount: true };

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

    // 复核得分 beside 自评得分 is what somebody else gave.
    private void DropScoresOfOthers()
    {
        var scores = _labels.FindAll(l => l.Column == FundColumn.Score);
        if (scores.Count < 2 || (scores.Find(l => l.Cell.Text.Contains("自评", StringComparison.Ordinal)) ?? scores.Find(l => l.Cell.Label.Words.FundColumn is not null)) is not { } own) return;
        _labels.RemoveAll(l => l.Column == FundColumn.Score && l.Row == own.Row && l != own);
    }

    // 预算数 beside 调整后预算数, or over it with the amount beside each, is what was there before the adjustment.
    private void InterpretBudgets()
    {
        // 预算调整数 beside 调整后预算数 is what the adjustment added or took.
        if (_labels.Exists(l => l.Column == FundColumn.AnnualBudget && l.Cell.Text.Contains("调整后", StringComparison.Ordinal)))
            _labels.RemoveAll(l => l.Column == FundColumn.AnnualBudget && l.Cell.Text.Contains("调整", StringComparison.Ordinal) && !l.Cell.Text.Contains("调整后", StringComparison.Ordinal));
        if (_labels.Find(l => l.Column == FundColumn.InitialBudget) is { } initial)
        {
            _labels.RemoveAll(l => l.Column == FundColumn.AnnualBudget && IsChangeOf(l, initial));
            if (_labels.Find(l => l.Column == FundColumn.AnnualBudget && !l.Cell.Text.Contains("调整", StringComparison.Ordinal)) is { } whole) _labels.RemoveAll(l => IsAdjustment(l) || IsBetween(l, whole));
            return;
        }

        var annual = _labels.FindAll(l => l.Column == FundColumn.AnnualBudget);
        if (annual.Count != 2) return;
        var adjusted = annual.Find(l => l.Cell.Text.Contains("调整", StringComparison.Ordinal) || l.Cell.Text.Contains("全年", StringComparison.Ordinal));
        var plain = annual.Find(l => l != adjusted);
        if (adjusted is not null && plain is not null && (plain.Row == adjusted.Row || (plain.IsBesideAmount && adjusted.IsBesideAmount && !IsAdjustment(adjusted)))) _labels[_labels.IndexOf(plain)] = plain with { Column = FundColumn.InitialBudget };
    }

    // 调整预算 is what was added or taken where the initial budget and it make up the other.
    private bool IsBetween(FundLabel change, FundLabel whole)
    {
        if (change == whole || change.Column != FundColumn.AnnualBudget || change.Row != whole.Row || _labels.Find(l => l.Column == FundColumn.InitialBudget && l.Row == whole.Row) is not { } initial) return false;
        foreach (var row in _rows)
        {
            if (row.GridIndex != whole.Row.GridIndex || row.Row <= whole.Row.Row) continue;
            if (AmountIn(row, whole) is { } sum and not 0 && AmountIn(row, initial) is { } before && AmountIn(row, change) is { } added) return before + added == sum;
        }

        return false;
    }

    // 调整数 -20 or 0 between 年初预算数 100 and 执行数 95, with no column for what came of it.
    private bool IsChangeOf(FundLabel change, FundLabel initial)
    {
        if (change.Row != initial.Row || !change.Cell.Text.Contains("调整", StringComparison.Ordinal)) return false;
        foreach (var row in _rows)
        {
            if (row.GridIndex != change.Row.GridIndex || row.Row <= change.Row.Row || AmountIn(row, change) is not { } added) continue;
            return added < 0 || (IsAdjustment(change) && IsSpentOfBoth(row, initial, added));
        }

        return false;
    }

    // What was spent is within the initial budget and the adjustment together, not within the adjustment alone, whose rate is not the printed one.
    private bool IsSpentOfBoth(GridRow row, FundLabel initial, decimal added)
    {
        if (InRow(FundColumn.Executed) is not { } executed || AmountIn(row, initial) is not { } before || added >= executed || executed > before + added) return false;
        return added == 0 || InRow(FundColumn.Rate) is not { } rate || Math.Abs((executed / added * WholeRate) - rate) > LeastOfRate;

        decimal? InRow(FundColumn column) => _labels.Find(l => l.Column == column && l.Row == initial.Row) is { } label && row.Over(label.Cell.Column, label.Cell.ColumnEnd) is { } cell
            && NumberText.TryParseCell(cell.Text, out var number) ? number : null;
    }

    private static decimal? AmountIn(GridRow row, FundLabel column) =>
        row.Over(column.Cell.Column, column.Cell.ColumnEnd) is { } cell && cell.Row == row.Row && NumberText.TryParseAmount(cell.Text, out var amount) ? amount : null;

    // 预算调整数 between 年初预算数 and 全年预算数; 调整预算数 and 调整后预算数 are what came of it.
    private static bool IsAdjustment(FundLabel label) =>
        label.Column == FundColumn.AnnualBudget && label.Cell.Label.Core is var core && (core.EndsWith("调整数", StringComparison.Ordinal) || core.EndsWith("调整额", StringComparison.Ordinal) || core.EndsWith("调整金额", StringComparison.Ordinal));

    private static bool IsNextSection(GridRow row)
    {
        if (row.Goals is not null || NamesGoal(row)) return true;
        foreach (var cell in row.Starting)
        {
            var label = cell.Label;
            if (label.Words.IsGoalExpected || label.Words.IsGoalActual || label.Words.IsGoalHeading) return true;
            if (label.Words.IsHeading && row.Cells.Length == 1 && !IsFundHeading(label.Core)) return true;
            if (GoalLabels.HasOwnText(cell.Text)) return true;
            if (cell.HeadLabels is [{ Field: not HeaderField.Other }, ..]) return true;
        }

        return false;
    }

    // 预期绩效目标 before the goal, in words that nobody listed.
    private static bool NamesGoal(GridRow row) =>
        row.Starting is [var first, ..] && row.RightOf(first) is { IsAmount: false } && (GoalLabels.IsExpected(first.Label) || GoalLabels.IsActual(first.Label)) && !row.Starting.Any(c => c.IsAmount);

    // On a page without lines, 项目资金 in the middle of its rows is a row of its own.
    private static bool IsFundHeading(string core) => core.Contains("资金", StringComparison.Ordinal) || core.Contains("预算执行", StringComparison.Ordinal);
}
