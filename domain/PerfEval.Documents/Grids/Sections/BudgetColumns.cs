using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>Tells the budgets of 资金使用情况 apart where several columns name one: before and after the adjustment, and the adjustment itself.</summary>
internal sealed class BudgetColumns
{
    private const decimal WholeRate = 100m;
    private const decimal LeastOfRate = 1m;
    private readonly List<FundLabel> _labels;
    private readonly List<GridRow> _rows;

    /// <param name="labels">The labels of the funds.</param>
    /// <param name="rows">The rows of the form that are not of its table.</param>
    public BudgetColumns(List<FundLabel> labels, List<GridRow> rows)
    {
        _labels = labels;
        _rows = rows;
    }

    /// <summary>Leaves in the labels those of the budgets, each as what it is: 预算数 beside 调整后预算数, or over it with the amount beside each, is what was there before the adjustment.</summary>
    public void Interpret()
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
}
