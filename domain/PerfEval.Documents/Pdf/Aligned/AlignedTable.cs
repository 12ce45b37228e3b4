using PerfEval.Documents.Pdf.Breaks;
using PerfEval.Documents.Pdf.Pages;

namespace PerfEval.Documents.Pdf.Aligned;

/// <summary>Lays out text that stands in rows and columns without lines around its cells.</summary>
internal static class AlignedTable
{
    private const int FewestParts = 3;
    private const int FewestRows = 3;

    /// <summary>Whether blocks look like a table, or like the rest of one from the page before.</summary>
    public static bool Is(IReadOnlyList<TextBlock> blocks, AlignedHeading above)
    {
        var wide = Rows(blocks).Count(r => r.Blocks.Count >= FewestParts);
        return wide >= FewestRows || (wide > 0 && above.Blocks.Count > 0 && !blocks.Any(b => RowKind.IsHead(b.Text)));
    }

    /// <summary>The rows of cells: of each stretch of rows that share columns.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="above">The heading that the page before ended below; changed where this one has its own.</param>
    public static PageBlock Of(IReadOnlyList<TextBlock> blocks, AlignedHeading above)
    {
        // The labels beside several rows would make one row of them.
        var own = Rows(blocks).FirstOrDefault(r => r.Blocks.Count(b => RowKind.IsIndicatorColumn(b.Text)) >= FewestParts)?.Blocks;
        var heading = own ?? (blocks.Any(b => RowKind.IsHead(b.Text)) ? [] : above.Blocks);
        var levels = heading.Where(b => RowKind.IsLevel(b.Text)).Select(b => Labels(b, heading, own is null, blocks)).ToList();
        var beside = levels.SelectMany(l => l).ToHashSet();
        var rows = Rows([.. blocks.Where(b => !beside.Contains(b))]);
        var cells = new List<PlacedCell>();
        var isWhole = true;
        var first = own is null ? 0 : rows.FindIndex(r => r.Blocks.Contains(own[0]));
        for (var start = 0; start < rows.Count;)
        {
            var isBelow = heading.Count > 0 && start == first;
            var (end, edges) = Run(rows, start, isBelow ? [heading, .. levels.SelectMany(l => l).Select(l => new[] { l })] : [], start < first ? first : rows.Count, above);
            var isCarried = isBelow && own is null;
            for (var row = start; row < end; row++) cells.AddRange(isCarried ? Carried(rows[row], row, above, edges) : rows[row].Blocks.Select(b => Cell(b, row, 1, edges)));
            if (isBelow)
            {
                var columns = isCarried ? above.Edges : edges;
                foreach (var column in levels) isWhole &= AddLevels(column, rows, own is null ? 0 : first + 1, end, columns, cells);
                above.Set(heading, columns);
            }

            start = end;
        }

        return new PageBlock(blocks.Min(b => b.Top), rows.Count, [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Left)]) { IsAligned = true, IsCut = !isWhole };
    }

    // Blocks beside one another, as far as one reaches.
    private static List<AlignedRow> Rows(IReadOnlyList<TextBlock> blocks)
    {
        var rows = new List<AlignedRow>();
        var row = new List<TextBlock>();
        var bottom = double.NegativeInfinity;
        foreach (var block in blocks.OrderBy(b => b.Top))
        {
            if (row.Count > 0 && block.Top > bottom)
            {
                rows.Add(new AlignedRow([.. row.OrderBy(b => b.Left)]));
                row.Clear();
                bottom = double.NegativeInfinity;
            }

            row.Add(block);
            bottom = Math.Max(bottom, block.Bottom);
        }

        if (row.Count > 0) rows.Add(new AlignedRow([.. row.OrderBy(b => b.Left)]));
        return rows;
    }

    private static List<TextBlock> Labels(TextBlock head, IReadOnlyList<TextBlock> heading, bool isCarried, IReadOnlyList<TextBlock> blocks)
    {
        var index = heading.ToList().IndexOf(head);
        var right = index + 1 < heading.Count ? heading[index + 1].Left : double.PositiveInfinity;
        var left = index > 0 ? heading[index - 1].Right : double.NegativeInfinity;
        var bottom = isCarried ? double.NegativeInfinity : heading.Max(b => b.Bottom);
        return [.. blocks.Where(b => b.Top > bottom && b.IsOver(head) && b.Right < right && b.Left > left && !RowKind.IsLabel(b.Text)).OrderBy(b => b.Top)];
    }

    // The rows from a first one on that share columns, with what else stands in them; a table's go on in the columns of the page before.
    private static (int End, double[] Edges) Run(List<AlignedRow> rows, int start, IReadOnlyList<IReadOnlyList<TextBlock>> also, int most, AlignedHeading above)
    {
        List<IReadOnlyList<TextBlock>> stretch = [rows[start].Blocks, .. also];
        var edges = AlignedColumns.Of(stretch) ?? [rows[start].Blocks[0].Left, rows[start].Blocks[^1].Right];
        var end = start + 1;
        for (; end < most; end++)
        {
            stretch.Add(rows[end].Blocks);
            if (AlignedColumns.Of(stretch) is { } wider)
            {
                edges = wider;
                continue;
            }

            stretch.RemoveAt(stretch.Count - 1);
            break;
        }

        return (end, also.Count > 0 && above.Blocks.Count > 0 && above.Fits(stretch) ? above.Edges : edges);
    }

    // A row of the table of the page before stands in its columns; what cannot be told to is doubted. The label of a total stands in the middle of several.
    private static IEnumerable<PlacedCell> Carried(AlignedRow row, int index, AlignedHeading above, double[] own)
    {
        var isTotal = RowKind.IsTotal(row.Blocks[0].Text);
        var fits = above.Fits([isTotal ? [.. row.Blocks.Skip(1)] : row.Blocks]);
        return row.Blocks.Select(b => fits ? Cell(b, index, 1, above.Edges) : Cell(b, index, 1, own) with { Doubt = b.Doubt ?? ReadMessages.DoubtAligned });
    }

    // Whether every label stands beside rows: one that does not belongs to a row that a page's end cut.
    private static bool AddLevels(List<TextBlock> labels, List<AlignedRow> rows, int from, int end, double[] columns, List<PlacedCell> cells)
    {
        var last = rows.FindIndex(from, end - from, r => RowKind.IsTotal(r.Blocks[0].Text));
        if (last < 0) last = end;
        var beside = labels.Where(l => last >= rows.Count || l.Centre < rows[last].Top).ToList();
        if (beside.Count == 0) return true;
        if (last <= from) return false;
        var edges = Enumerable.Range(from, last - from + 1).Select(i => i == 0 ? rows[0].Top : i < rows.Count ? (rows[i - 1].Bottom + rows[i].Top) / 2 : rows[i - 1].Bottom + (rows[i - 1].Top - rows[Math.Max(0, i - 2)].Bottom) / 2).ToArray();
        var (starts, isSure) = LevelColumn.Starts(beside, rows.GetRange(from, last - from), edges);
        var isWhole = true;
        for (var k = 0; k < beside.Count; k++)
        {
            var span = (k + 1 < starts.Length ? starts[k + 1] : last - from) - starts[k];
            if (span > 0) cells.Add(Cell(beside[k], from + starts[k], span, columns) with { Doubt = isSure ? beside[k].Doubt : ReadMessages.DoubtLevel });
            isWhole &= span > 0;
        }

        return isWhole;
    }

    private static PlacedCell Cell(TextBlock block, int row, int span, double[] edges)
    {
        var middle = (block.Left + block.Right) / 2;
        var column = Math.Clamp(Array.FindLastIndex(edges, e => e <= middle), 0, edges.Length - 2);
        return new PlacedCell(row, span, edges[column], edges[column + 1], block.Text) { IsInTable = true, Doubt = block.Doubt };
    }
}
