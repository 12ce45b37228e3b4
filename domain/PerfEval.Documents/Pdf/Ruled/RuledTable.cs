namespace PerfEval.Documents.Pdf.Ruled;

/// <summary>A table whose cells are drawn: the edges of its columns and rows, and which of them a cell covers.</summary>
/// <param name="Columns">The columns' edges, rising.</param>
/// <param name="Rows">The rows' edges, downwards.</param>
/// <param name="Cells">The cells, by row, then column.</param>
internal sealed record RuledTable(double[] Columns, double[] Rows, IReadOnlyList<TableSpan> Cells)
{
    private readonly int[] _cellAt = Index(Columns, Rows, Cells);

    /// <summary>The cell at a point; -1 outside of the table.</summary>
    public int CellAt(double x, double y)
    {
        if (x < Columns[0] || x > Columns[^1] || y < Rows[0] || y > Rows[^1]) return -1;
        return _cellAt[(Below(Rows, y) * (Columns.Length - 1)) + Below(Columns, x)];
    }

    private static int Below(double[] edges, double position)
    {
        var index = Array.BinarySearch(edges, position);
        return Math.Clamp(index >= 0 ? index : ~index - 1, 0, edges.Length - 2);
    }

    private static int[] Index(double[] columns, double[] rows, IReadOnlyList<TableSpan> cells)
    {
        var width = columns.Length - 1;
        var index = new int[width * (rows.Length - 1)];
        for (var i = 0; i < cells.Count; i++)
        {
            for (var row = cells[i].Row; row < cells[i].Row + cells[i].RowSpan; row++) Array.Fill(index, i, (row * width) + cells[i].Column, cells[i].ColumnSpan);
        }

        return index;
    }
}
