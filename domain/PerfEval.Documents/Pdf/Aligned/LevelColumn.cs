namespace PerfEval.Documents.Pdf.Aligned;

/// <summary>A column whose cells stand beside several rows each, such as 一级指标, with no line to say beside which.</summary>
internal static class LevelColumn
{
    private const double Near = 0.7;

    /// <summary>The first row of each label, and whether that is sure; the rows run on to the next label's.</summary>
    /// <param name="labels">The labels, downwards.</param>
    /// <param name="rows">The rows that they stand beside, downwards.</param>
    /// <param name="edges">The heights between the rows: one more than there are rows.</param>
    public static (int[] Starts, bool IsSure) Starts(IReadOnlyList<TextBlock> labels, IReadOnlyList<AlignedRow> rows, double[] edges)
    {
        var top = AtTop(labels, rows);
        var centred = Centred(labels, edges);
        if (top is not null && centred is not null) return (centred, top.SequenceEqual(centred));
        if (top is not null || centred is not null) return (top ?? centred!, true);

        // Neither fits: the rows nearest to each label, to be looked at.
        var starts = new int[labels.Count];
        for (var k = 1; k < starts.Length; k++)
        {
            var between = (labels[k - 1].Centre + labels[k].Centre) / 2;
            starts[k] = Math.Max(starts[k - 1], rows.Count(r => (r.Top + r.Bottom) / 2 < between));
        }

        return (starts, false);
    }

    // Every label's first line is the first line of a row, beginning with the first.
    private static int[]? AtTop(IReadOnlyList<TextBlock> labels, IReadOnlyList<AlignedRow> rows)
    {
        var starts = new int[labels.Count];
        for (var k = 0; k < labels.Count; k++)
        {
            var row = Enumerable.Range(0, rows.Count).FirstOrDefault(i => Math.Abs(rows[i].FirstBaseline - labels[k].Lines[0].Baseline) < labels[k].Size * Near / 2, -1);
            if (row < 0 || (k == 0 && row != 0) || (k > 0 && row <= starts[k - 1])) return null;
            starts[k] = row;
        }

        return starts;
    }

    // Every label stands in the middle of its rows, and the rows of all labels are all rows.
    private static int[]? Centred(IReadOnlyList<TextBlock> labels, double[] edges)
    {
        var starts = new int[labels.Count];
        var from = 0;
        for (var k = 0; k < labels.Count; k++)
        {
            starts[k] = from;
            if (from + 1 >= edges.Length) return null;
            var end = k == labels.Count - 1
                ? edges.Length - 1
                : Enumerable.Range(from + 1, Math.Max(0, edges.Length - from - 1)).MinBy(e => Math.Abs(((edges[from] + edges[e]) / 2) - labels[k].Centre));
            if (end <= from || Math.Abs(((edges[from] + edges[end]) / 2) - labels[k].Centre) > labels[k].Size * Near) return null;
            from = end;
        }

        return starts;
    }
}
