namespace PerfEval.Documents.Pdf.Aligned;

/// <summary>Finds columns between the gaps that run down through rows.</summary>
internal static class AlignedColumns
{
    /// <summary>The edges of the columns in which no two blocks of a row stand; null where there are none.</summary>
    public static double[]? Of(IReadOnlyList<IReadOnlyList<TextBlock>> rows)
    {
        var stretches = new List<(double Left, double Right)>();
        foreach (var block in rows.SelectMany(r => r).OrderBy(b => b.Left))
        {
            if (stretches.Count > 0 && block.Left <= stretches[^1].Right) stretches[^1] = (stretches[^1].Left, Math.Max(stretches[^1].Right, block.Right));
            else stretches.Add((block.Left, block.Right));
        }

        foreach (var row in rows)
        {
            var at = -1;
            foreach (var block in row.OrderBy(b => b.Left))
            {
                var stretch = stretches.FindIndex(s => block.Left >= s.Left && block.Right <= s.Right);
                if (stretch == at) return null;
                at = stretch;
            }
        }

        return [stretches[0].Left, .. stretches.Zip(stretches.Skip(1), (a, b) => (a.Right + b.Left) / 2), stretches[^1].Right];
    }
}
