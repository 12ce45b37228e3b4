using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>A label of 资金使用情况 in its cell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Row">The row in which it begins.</param>
/// <param name="Column">The column it names; null where it names a line.</param>
/// <param name="Line">The line it names; null where it names a column.</param>
internal sealed record FundLabel(GridCell Cell, GridRow Row, FundColumn? Column, FundRow? Line)
{
    /// <summary>The cell with the amount behind the label's colon as its text; null where the amount stands in another cell.</summary>
    public GridCell? Own { get; init; }

    /// <summary>Whether an amount stands in the cell to its right; 95% merged beside all lines at their end is that of none.</summary>
    public bool IsBeforeAmount => Row.RightOf(Cell) is { IsAmount: true } right && !(Line is not null && NumberText.IsPercentage(right.Text));

    /// <summary>Whether its amount stands behind it, in its own cell or in the next.</summary>
    public bool IsBesideAmount => Own is not null || IsBeforeAmount;
}
