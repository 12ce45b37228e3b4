namespace PerfEval.Documents.Pdf.Ruled;

/// <summary>Positions that mean the same edge, drawn or computed a little apart.</summary>
internal static class Edges
{
    /// <summary>One position for each edge, rising.</summary>
    /// <param name="positions">The positions, in any order.</param>
    /// <param name="tolerance">How far apart the positions of one edge may lie, in points.</param>
    public static double[] Of(IEnumerable<double> positions, double tolerance)
    {
        var edges = new List<double>();
        var (first, sum, count) = (0d, 0d, 0);
        foreach (var position in positions.Order())
        {
            if (count > 0 && position - first > tolerance)
            {
                edges.Add(sum / count);
                count = 0;
            }

            if (count == 0) (first, sum) = (position, 0);
            sum += position;
            count++;
        }

        if (count > 0) edges.Add(sum / count);
        return [.. edges];
    }

    /// <summary>The index of the edge next to a position.</summary>
    public static int Nearest(double[] edges, double position)
    {
        var index = Array.BinarySearch(edges, position);
        if (index >= 0) return index;
        index = ~index;
        if (index == 0) return 0;
        if (index == edges.Length) return edges.Length - 1;
        return position - edges[index - 1] <= edges[index] - position ? index - 1 : index;
    }
}
