namespace PerfEval.Documents.Pdf.Aligned;

/// <summary>The heading of the indicators that pages without lines go on below, from page to page.</summary>
internal sealed class AlignedHeading
{
    /// <summary>The heading's cells, from left to right; none until one was met.</summary>
    public IReadOnlyList<TextBlock> Blocks { get; private set; } = [];

    /// <summary>The edges of the columns below it.</summary>
    public double[] Edges { get; private set; } = [];

    /// <summary>Whether the table below it has not come to its total.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Goes on as another one.</summary>
    public void Follow(AlignedHeading other) => (Blocks, Edges, IsOpen) = (other.Blocks, other.Edges, other.IsOpen);

    /// <summary>Notes the heading that further rows stand below.</summary>
    public void Set(IReadOnlyList<TextBlock> blocks, double[] edges) => (Blocks, Edges) = (blocks, edges);

    /// <summary>Whether rows stand in the columns below the heading, no two blocks of a row in one.</summary>
    public bool Fits(IReadOnlyList<IReadOnlyList<TextBlock>> rows)
    {
        foreach (var row in rows)
        {
            var before = -1;
            foreach (var block in row)
            {
                var column = Array.FindLastIndex(Edges, e => e <= (block.Left + block.Right) / 2);
                if (column < 0 || column + 1 >= Edges.Length || column <= before) return false;
                if (column > 0 && block.Left < Edges[column] || column + 2 < Edges.Length && block.Right > Edges[column + 1]) return false;
                before = column;
            }
        }

        return true;
    }
}
