using PerfEval.Documents.Pdf.Rulings;

namespace PerfEval.Documents.Pdf.Ruled;

/// <summary>The cells between a table's lines: fields of its lattice with no line between them are one cell.</summary>
internal static class LatticeCells
{
    /// <summary>The cells, by row, then column; every field of the lattice is in exactly one.</summary>
    public static List<TableSpan> Of(double[] columns, double[] rows, List<Ruling> across, List<Ruling> down, double apart)
    {
        var (width, height) = (columns.Length - 1, rows.Length - 1);
        var right = Drawn(columns, rows, down, apart);
        var below = Drawn(rows, columns, across, apart);
        var sets = new DisjointSets(width * height);
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                var field = (row * width) + column;
                if (column + 1 < width && !right[column + 1, row]) sets.Join(field, field + 1);
                if (row + 1 < height && !below[row + 1, column]) sets.Join(field, field + width);
            }
        }

        return Spans(width, height, sets, (row, column) => right[column, row], (row, column) => below[row, column]);
    }

    // Whether the edge e is drawn along the stretch s.
    private static bool[,] Drawn(double[] edges, double[] stretches, List<Ruling> rulings, double apart)
    {
        var drawn = new bool[edges.Length, stretches.Length - 1];
        foreach (var ruling in rulings)
        {
            var edge = Edges.Nearest(edges, ruling.At);
            if (Math.Abs(edges[edge] - ruling.At) > apart) continue;
            for (var s = 0; s + 1 < stretches.Length; s++)
            {
                var covered = Math.Min(ruling.To, stretches[s + 1]) - Math.Max(ruling.From, stretches[s]);
                if (covered > (stretches[s + 1] - stretches[s]) * 0.6) drawn[edge, s] = true;
            }
        }

        return drawn;
    }

    private static List<TableSpan> Spans(int width, int height, DisjointSets sets, Func<int, int, bool> isLeftDrawn, Func<int, int, bool> isTopDrawn)
    {
        var cells = new List<TableSpan>();
        var boxes = new Dictionary<int, (int Top, int Left, int Bottom, int Right, int Fields)>();
        for (var field = 0; field < width * height; field++)
        {
            var (row, column) = (field / width, field % width);
            var set = sets.Of(field);
            boxes[set] = boxes.TryGetValue(set, out var box)
                ? (box.Top, Math.Min(box.Left, column), row, Math.Max(box.Right, column), box.Fields + 1)
                : (row, column, row, column, 1);
        }

        foreach (var (set, box) in boxes)
        {
            var span = new TableSpan(box.Top, box.Left, box.Bottom - box.Top + 1, box.Right - box.Left + 1);
            if (span.RowSpan * span.ColumnSpan == box.Fields) cells.Add(span);
            else cells.AddRange(Parts(span, (row, column) => sets.Of((row * width) + column) == set, isLeftDrawn, isTopDrawn));
        }

        cells.Sort((a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        return cells;
    }

    // A line missing somewhere makes a shape that no cell has: it is as few cells as it can be, its columns or its rows.
    private static List<TableSpan> Parts(TableSpan box, Func<int, int, bool> isIn, Func<int, int, bool> isLeftDrawn, Func<int, int, bool> isTopDrawn)
    {
        var columns = Runs(box.Column, box.ColumnSpan, box.Row, box.RowSpan, (column, row) => isIn(row, column), (column, row) => isTopDrawn(row, column)).Select(r => new TableSpan(r.From, r.At, r.Length, 1) { IsInferred = true }).ToList();
        var rows = Runs(box.Row, box.RowSpan, box.Column, box.ColumnSpan, isIn, isLeftDrawn).Select(r => new TableSpan(r.At, r.From, 1, r.Length) { IsInferred = true }).ToList();
        return columns.Count <= rows.Count ? columns : rows;
    }

    // The stretches of each line of fields that belong to a shape and have no line drawn across them.
    private static List<(int At, int From, int Length)> Runs(int first, int lines, int start, int fields, Func<int, int, bool> isIn, Func<int, int, bool> isCut)
    {
        var runs = new List<(int At, int From, int Length)>();
        for (var line = first; line < first + lines; line++)
        {
            var from = -1;
            for (var field = start; field <= start + fields; field++)
            {
                var isInside = field < start + fields && isIn(line, field);
                if (from >= 0 && (!isInside || isCut(line, field)))
                {
                    runs.Add((line, from, field - from));
                    from = -1;
                }

                if (isInside && from < 0) from = field;
            }
        }

        return runs;
    }
}
