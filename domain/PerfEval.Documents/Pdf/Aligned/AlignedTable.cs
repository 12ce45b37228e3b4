using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Pdf.Breaks;
using PerfEval.Documents.Pdf.Pages;

namespace PerfEval.Documents.Pdf.Aligned;

/// <summary>Lays out text that stands in rows and columns without lines around its cells.</summary>
internal static class AlignedTable
{
    private const int FewestParts = 3;
    private const int FewestRows = 3;
    private const int FewestLabels = 2;

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
        var body = Body(heading, own is null, blocks);
        var levels = heading.Where(b => RowKind.IsLevel(b.Text)).Select(b => Labels(b, heading, body)).ToList();
        var beside = levels.SelectMany(l => l).ToHashSet();
        List<TextBlock> before = own is null ? [] : BeforeLevels(heading, beside, body);
        beside.UnionWith(before);
        var rows = RowsWithSpans([.. blocks.Where(b => !beside.Contains(b))]);
        var cells = new List<PlacedCell>();

        // A heading said again in part holds the rest of a row that the page's end cut.
        var isWhole = own is null || !above.IsOpen || own.Count(b => above.Blocks.Any(a => a.Text == b.Text)) is var again && (again < FewestParts || again == own.Count);
        var first = own is null ? 0 : rows.FindIndex(r => r.Blocks.Contains(own[0]));
        for (var start = 0; start < rows.Count;)
        {
            var isBelow = heading.Count > 0 && start == first;
            if (!isBelow && Pairs(rows, start) is { } pairs)
            {
                cells.AddRange(Cells(pairs, start));
                start += 2;
                continue;
            }

            var (end, edges) = Run(rows, start, isBelow ? [heading, .. levels.SelectMany(l => l).Select(l => before.Append(l).ToList())] : [], isBelow ? rows.Count : EndOfPart(rows, start, first), above);
            var isCarried = isBelow && own is null;
            for (var row = start; row < end; row++) cells.AddRange(isCarried ? Carried(rows[row], row, above, edges) : rows[row].Blocks.Select(b => Cell(b, row, 1, edges)).Concat(rows[row].Beside.Select(b => Cell(b.Block, row, b.Rows, edges))));
            if (isBelow)
            {
                var columns = isCarried ? above.Edges : edges;
                isWhole &= AddLevels(levels, rows, (own is null ? 0 : first + 1, end), own is null || above.IsOpen, columns, cells);
                above.IsOpen = !rows.GetRange(start, end - start).Exists(r => r.IsTotal);
                cells.AddRange(before.Select(b => Cell(b, first, end - first, columns)));
                above.Set(heading, columns);
            }

            start = end;
        }

        return new PageBlock(blocks.Min(b => b.Top), rows.Count, [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Left)]) { IsAligned = true, IsCut = !isWhole };
    }

    // The heading of the funds and the labels of both goals stand above columns of their own.
    private static int EndOfPart(List<AlignedRow> rows, int start, int heading)
    {
        var next = rows.FindIndex(start + 1, r => r.BeginsPart);
        var end = start < heading ? heading : rows.Count;
        return next < 0 ? end : Math.Min(next, end);
    }

    // Labels over texts, as many below as above: each text is that of the label above it, though it need not reach below that.
    private static IReadOnlyList<(TextBlock Label, TextBlock Text)>? Pairs(List<AlignedRow> rows, int start)
    {
        if (start + 1 >= rows.Count || rows[start].Beside.Count + rows[start + 1].Beside.Count > 0) return null;
        var (labels, texts) = (rows[start].Blocks, rows[start + 1].Blocks);
        if (labels.Count != texts.Count || labels.Count < FewestLabels || !(rows[start].IsOfGoals || rows[start].IsOfLabels) || texts.Any(AlignedRow.IsLabel)) return null;
        var pairs = labels.Zip(texts).ToList();
        return pairs.TrueForAll(p => labels.MinBy(l => Math.Abs(Middle(l) - Middle(p.Second))) == p.First) ? pairs : null;
    }

    private static bool IsTotal(TextBlock block) => LabelText.Of(block.Text).Words.IsTotal;

    private static double Middle(TextBlock block) => (block.Left + block.Right) / 2;

    // The rows, and at the first of each what stands beside it and more.
    private static List<AlignedRow> RowsWithSpans(IReadOnlyList<TextBlock> blocks)
    {
        var spanning = SpanningBlocks.Of(blocks);
        var rows = Rows([.. blocks.Where(b => !spanning.Contains(b))]);
        foreach (var block in spanning)
        {
            var (from, to) = (rows.FindIndex(r => r.Bottom > block.Top), rows.FindLastIndex(r => r.Top < block.Bottom));
            rows[from] = rows[from] with { Beside = [.. rows[from].Beside, (block, to - from + 1)] };
        }

        return rows;
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

    // What stands below a heading, or reaches up beside it, and above its total.
    private static List<TextBlock> Body(IReadOnlyList<TextBlock> heading, bool isCarried, IReadOnlyList<TextBlock> blocks)
    {
        if (heading.Count == 0) return [];
        var (top, bottom) = isCarried ? (double.NegativeInfinity, double.NegativeInfinity) : (heading.Min(b => b.Top), heading.Max(b => b.Bottom));
        var total = blocks.FirstOrDefault(b => b.Top > bottom && IsTotal(b))?.Top ?? double.PositiveInfinity;
        return [.. blocks.Where(b => b.Bottom > top && b.Centre < total && !heading.Contains(b))];
    }

    private static List<TextBlock> Labels(TextBlock head, IReadOnlyList<TextBlock> heading, IReadOnlyList<TextBlock> body)
    {
        var index = heading.ToList().IndexOf(head);
        var right = index + 1 < heading.Count ? heading[index + 1].Left : double.PositiveInfinity;
        var left = index > 0 ? heading[index - 1].Right : double.NegativeInfinity;
        return [.. body.Where(b => b.IsOver(head) && b.Right < right && b.Left > left && !RowKind.IsLabel(b.Text)).OrderBy(b => b.Top)];
    }

    // 年度绩效指标 before the groups stands beside them all, and beside their heading.
    private static List<TextBlock> BeforeLevels(IReadOnlyList<TextBlock> heading, HashSet<TextBlock> labels, IReadOnlyList<TextBlock> blocks)
    {
        if (labels.Count == 0) return [];
        var left = Math.Min(heading[0].Left, labels.Min(l => l.Left));
        return blocks.Where(b => b.Right < left).Take(2).ToList() is [var only] && !RowKind.IsNumber(only.Text) ? [only] : [];
    }

    // The rows from a first one on that share columns, with what else stands in them; a table's go on in the columns of the page before.
    private static (int End, double[] Edges) Run(List<AlignedRow> rows, int start, IReadOnlyList<IReadOnlyList<TextBlock>> also, int most, AlignedHeading above)
    {
        List<IReadOnlyList<TextBlock>> stretch = [.. rows[start].InColumns, .. also];
        var edges = AlignedColumns.Of(stretch) ?? [rows[start].Blocks[0].Left, rows[start].Blocks[^1].Right];
        var end = start + 1;
        for (; end < most; end++)
        {
            stretch.AddRange(rows[end].InColumns);
            if (AlignedColumns.Of(stretch) is { } wider)
            {
                edges = wider;
                continue;
            }

            stretch.RemoveRange(stretch.Count - rows[end].Beside.Count - 1, rows[end].Beside.Count + 1);
            break;
        }

        return (end, also.Count > 0 && above.Blocks.Count > 0 && above.Fits(stretch) ? above.Edges : edges);
    }

    // A row of the table of the page before stands in its columns; what cannot be told to is doubted.
    private static IEnumerable<PlacedCell> Carried(AlignedRow row, int index, AlignedHeading above, double[] own)
    {
        var fits = above.Fits([row.IsTotal ? [.. row.Blocks.Skip(1)] : row.Blocks]);
        return row.Blocks.Select(b => fits ? Cell(b, index, 1, above.Edges) : Cell(b, index, 1, own) with { Doubt = b.Doubt ?? ReadMessages.DoubtAligned })
            .Concat(row.Beside.Select(b => Cell(b.Block, index, b.Rows, own) with { Doubt = b.Block.Doubt ?? ReadMessages.DoubtAligned }));
    }

    // Whether every label stands beside rows: one that does not belongs to a row that a page's end cut.
    private static bool AddLevels(List<List<TextBlock>> levels, List<AlignedRow> rows, (int From, int End) table, bool isOpenAbove, double[] columns, List<PlacedCell> cells)
    {
        var (from, end) = table;
        var last = rows.FindIndex(from, end - from, r => r.IsTotal);
        var isOpen = last < 0;
        if (isOpen) last = end;
        var beside = levels.ConvertAll(l => l.Where(b => last >= rows.Count || b.Centre < rows[last].Top).ToList());
        var isWhole = beside.Sum(l => l.Count) == levels.Sum(l => l.Count);
        if (last <= from) return levels.TrueForAll(l => l.Count == 0);
        LevelGroups? groups = null;
        foreach (var labels in beside.Where(l => l.Count > 0).Reverse())
        {
            var column = new LevelColumn(labels, rows.GetRange(from, last - from))
            {
                IsOpenAbove = isOpenAbove,
                IsOpenBelow = isOpen,
                Room = (from == 0 ? double.NegativeInfinity : rows[from - 1].Bottom, last < rows.Count ? rows[last].Top : double.PositiveInfinity),
            };
            var (starts, isSure) = column.Starts(s => groups is not { AreSure: true } || groups.Hold(labels, s));
            isSure &= groups is null || groups.AreSure;
            groups = new LevelGroups(labels, starts) { AreSure = isSure };
            for (var k = 0; k < labels.Count; k++)
            {
                var span = (k + 1 < starts.Length ? starts[k + 1] : last - from) - starts[k];
                if (span > 0) cells.Add(Cell(labels[k], from + starts[k], span, columns) with { Doubt = isSure ? labels[k].Doubt : ReadMessages.DoubtLevel });
                isWhole &= span > 0;
            }
        }

        return isWhole;
    }

    // Labels and texts, one column a pair, as far apart as the texts are.
    private static IEnumerable<PlacedCell> Cells(IReadOnlyList<(TextBlock Label, TextBlock Text)> pairs, int row)
    {
        double[] edges = [Math.Min(pairs[0].Label.Left, pairs[0].Text.Left), .. pairs.Zip(pairs.Skip(1), (p, q) => (p.Text.Right + q.Text.Left) / 2), Math.Max(pairs[^1].Label.Right, pairs[^1].Text.Right)];
        return pairs.SelectMany((p, i) => new[] { Cell(p.Label, row, edges[i], edges[i + 1]), Cell(p.Text, row + 1, edges[i], edges[i + 1]) });
    }

    private static PlacedCell Cell(TextBlock block, int row, double left, double right) => new(row, 1, left, right, block.Text) { IsInTable = true, Doubt = block.Doubt };

    private static PlacedCell Cell(TextBlock block, int row, int span, double[] edges)
    {
        var middle = Middle(block);
        var column = Math.Clamp(Array.FindLastIndex(edges, e => e <= middle), 0, edges.Length - 2);
        return new PlacedCell(row, span, edges[column], edges[column + 1], block.Text) { IsInTable = true, Doubt = block.Doubt };
    }
}
