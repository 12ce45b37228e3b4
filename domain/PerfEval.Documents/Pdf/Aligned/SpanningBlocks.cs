namespace PerfEval.Documents.Pdf.Aligned;

/// <summary>Finds the blocks that stand beside several rows, as the label of a part of the form does: taken for cells of a row they would make one row of all.</summary>
internal static class SpanningBlocks
{
    // What is torn in one column only may be one cell whose lines were not put together.
    private const int FewestColumns = 2;

    // More than any page of a form has, or any of its labels stands beside.
    private const int MostBlocks = 2000;
    private const int MostBeside = 200;

    /// <summary>The blocks beside which others stand under one another, in two columns at least.</summary>
    public static HashSet<TextBlock> Of(IReadOnlyList<TextBlock> blocks)
    {
        var found = new HashSet<TextBlock>();
        if (blocks.Count > MostBlocks) return found;
        foreach (var block in blocks.Where(b => b.Lines.Count > 1))
        {
            var beside = blocks.Where(b => b != block && b.Top < block.Bottom && b.Bottom > block.Top).Take(MostBeside + 1).OrderBy(b => b.Left).ToList();
            if (beside.Count > MostBeside) continue;
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
