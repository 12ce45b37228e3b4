using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>Finds the labels of 资金使用情况 among the rows of a form, and tells those of columns and lines from headings over them.</summary>
internal sealed class FundLabels
{
    private const int LeastLabels = 3;

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
        new BudgetColumns(_labels, _rows).Interpret();
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
