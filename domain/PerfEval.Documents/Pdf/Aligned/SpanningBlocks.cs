namespace PerfEval.Documents.Pdf.Aligned;

/// <summary>Finds the blocks that stand beside several rows, as the label of a part of the form does: taken for cells of a row they would make one row of all.</summary>
internal static class SpanningBlocks
{
    // What is torn in one column only may be one cell whose lines were not put together.
    private const int FewestColumns = 2;

    /// <summary>The blocks beside which others stand under one another, in two columns at least.</summary>
    public static HashSet<TextBlock> Of(IReadOnlyList<TextBlock> blocks)
    {
        var found = new HashSet<TextBlock>();
        foreach (var block in blocks.Where(b => b.Lines.Count > 1))
        {
            var beside = blocks.Where(b => b != block && b.Top < block.Bottom && b.Bottom > block.Top).OrderBy(b => b.Left).ToList();
            var (columns, right) = (0, double.NegativeInfinity);
            foreach (var (one, other) in beside.SelectMany((b, i) => beside.Skip(i + 1).Where(o => o.IsOver(b) && (o.Top > b.Bottom || b.Top > o.Bottom)).Select(o => (b, o))))
            {
                if (Math.Min(one.Left, other.Left) < right) continue;
                columns++;
                right = Math.Max(one.Right, other.Right);
            }

            if (columns >= FewestColumns) found.Add(block);
        }

        return found;
    }
}
