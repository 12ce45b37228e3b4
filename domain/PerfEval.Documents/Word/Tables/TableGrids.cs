namespace PerfEval.Documents.Word.Tables;

/// <summary>Lays the rows of a table, whose cells say where they begin and end, out in columns.</summary>
internal static class TableGrids
{
    /// <summary>Gives a table, and then those within its cells, as grids.</summary>
    /// <param name="table">The table.</param>
    /// <param name="grids">Takes the grids.</param>
    /// <param name="cancellation">Asked between rows.</param>
    public static void Take(TableRows table, WordGrids grids, CancellationToken cancellation)
    {
        var columns = new ColumnEdges(table.Rows);
        grids.BeginTable();
        foreach (var row in table.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            grids.BeginRow();
            Take(row, columns, grids);
            grids.EndRow();
        }

        grids.EndTable();
        foreach (var inner in table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Inner)) Take(inner, grids, cancellation);
    }

    private static void Take(LaidRow row, ColumnEdges columns, WordGrids grids)
    {
        var edges = row.Shape is { } shape ? shape.Edges : [];
        var column = 0;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Shape?.IsJoined(i) is true) continue;
            var last = i;
            while (row.Shape?.IsJoined(last + 1) is true) last++;
            var first = i < edges.Length ? Math.Max(column, columns.At(edges[i])) : column;
            column = Math.Max(first + 1, last + 1 < edges.Length ? columns.At(edges[last + 1]) : 0);
            grids.Cell(first, column - first, row.Shape?.MergeOf(i) ?? VerticalMerge.None, row.Cells[i].Text, row.Cells[i].HasBox);
        }
    }
}
