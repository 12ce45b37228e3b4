using System.Collections.Immutable;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Grids.Rows;

/// <summary>A row of a grid with every cell that covers a part of it, also those that reach down into it from above.</summary>
/// <param name="GridIndex">Which of the file's grids, from 0.</param>
/// <param name="Row">The row in its grid, from 0.</param>
/// <param name="Cells">The cells, by column.</param>
internal sealed record GridRow(int GridIndex, int Row, ImmutableArray<GridCell> Cells)
{
    private (GridCell Expected, GridCell Actual)? _goals;
    private bool _hasLookedForGoals;

    /// <summary>The cells that begin in this row.</summary>
    public ImmutableArray<GridCell> Starting { get; } = StartingIn(Row, Cells);

    /// <summary>预期目标 and 实际完成情况 beside each other in it; null where it has no two.</summary>
    public (GridCell Expected, GridCell Actual)? Goals
    {
        get
        {
            if (!_hasLookedForGoals) (_goals, _hasLookedForGoals) = (GoalLabels.Pair(this), true);
            return _goals;
        }
    }

    /// <summary>Whether it is the same row.</summary>
    public bool Equals(GridRow? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(GridIndex, Row);

    /// <summary>The cell that covers most of some columns, of several alike the first; null where none covers any.</summary>
    public GridCell? Over(int column, int end)
    {
        GridCell? best = null;
        var most = 0;
        foreach (var cell in Cells)
        {
            var overlap = Math.Min(end, cell.ColumnEnd) - Math.Max(column, cell.Column);
            if (overlap > most) (best, most) = (cell, overlap);
        }

        return best;
    }

    /// <summary>The next cell to the right of one; null where none is.</summary>
    public GridCell? RightOf(GridCell cell)
    {
        foreach (var other in Cells)
        {
            if (other.Column >= cell.ColumnEnd) return other;
        }

        return null;
    }

    /// <summary>Where a cell of this row stands that holds nothing: by its address on a sheet, otherwise by its row.</summary>
    public SourcePosition PositionAt(int column)
    {
        var beside = Cells[0];
        foreach (var cell in Cells)
        {
            if (cell.Row == Row) beside = cell;
        }

        return beside.Position.Cell is null ? beside.Position : beside.Position with { Cell = Address(Row, column) };
    }

    /// <summary>A cell's address on a sheet, such as F17.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    public static string Address(int row, int column)
    {
        Span<char> address = stackalloc char[20];
        var start = address.Length;
        for (var n = row + 1; n > 0; n /= 10) address[--start] = (char)('0' + (n % 10));
        for (var c = column; c >= 0; c = (c / 26) - 1) address[--start] = (char)('A' + (c % 26));
        return new string(address[start..]);
    }

    // In many rows all cells do.
    private static ImmutableArray<GridCell> StartingIn(int row, ImmutableArray<GridCell> cells)
    {
        var count = 0;
        foreach (var cell in cells)
        {
            if (cell.Row == row) count++;
        }

        if (count == cells.Length) return cells;
        var starting = ImmutableArray.CreateBuilder<GridCell>(count);
        foreach (var cell in cells)
        {
            if (cell.Row == row) starting.Add(cell);
        }

        return starting.MoveToImmutable();
    }
}
