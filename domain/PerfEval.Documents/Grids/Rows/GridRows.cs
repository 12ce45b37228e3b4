
namespace PerfEval.Documents.Grids.Rows;

/// <summary>Puts the rows of a file's grids behind one another.</summary>
internal static class GridRows
{
    // Cells that overlap one another, as no program writes them, must not multiply the work.
    private const int MostCovers = 64;

    /// <summary>Every row in which a cell begins, in the order of the grids.</summary>
    public static List<GridRow> Of(IReadOnlyList<Grid> grids, CancellationToken cancellationToken)
    {
        var rows = new List<GridRow>();
        var index = 0;
        foreach (var grid in grids)
        {
            foreach (var part in SideBySide.Parted(grid)) Add(CutCells.Joined(part), index++, rows, cancellationToken);
        }

        return rows;
    }

    private static void Add(Grid grid, int index, List<GridRow> rows, CancellationToken cancellationToken)
    {
        var reaching = new List<GridCell>();
        var line = new List<GridCell>();
        var cells = grid.Cells;
        for (var i = 0; i < cells.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = cells[i].Row;
            line.Clear();
            if (reaching.Count > 0) TakeReaching(reaching, row, line);
            var reached = line.Count;
            var isInOrder = reached == 0;
            for (; i < cells.Length && cells[i].Row == row; i++)
            {
                if (string.IsNullOrWhiteSpace(cells[i].Text)) continue;
                isInOrder &= line.Count == 0 || line[^1].Column <= cells[i].Column;
                line.Add(cells[i]);
                if (cells[i].RowSpan > 1 && reaching.Count < MostCovers) reaching.Add(cells[i]);
            }

            if (line.Count == reached) continue;
            if (!isInOrder) line.Sort((a, b) => a.Column.CompareTo(b.Column));
            rows.Add(new GridRow(index, row, [.. line]));
        }
    }

    private static void TakeReaching(List<GridCell> reaching, int row, List<GridCell> line)
    {
        var kept = 0;
        for (var i = 0; i < reaching.Count; i++)
        {
            if (reaching[i].RowEnd > row) reaching[kept++] = reaching[i];
        }

        reaching.RemoveRange(kept, reaching.Count - kept);
        line.AddRange(reaching);
    }
}
