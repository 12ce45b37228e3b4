namespace PerfEval.Documents.Word.Tables;

/// <summary>
/// The columns of a table, told from where the cells of its rows begin and end: programs give each row its own edges, which
/// differ by a hair where they are drawn as one.
/// </summary>
internal sealed class ColumnEdges
{
    // Half a millimetre, in twentieths of a point.
    private const int Hair = 28;

    private readonly List<int> _edges = [];

    /// <param name="rows">The rows of the table.</param>
    public ColumnEdges(IEnumerable<LaidRow> rows)
    {
        var all = new SortedSet<int>();
        foreach (var row in rows)
        {
            foreach (var edge in row.Shape is { } shape ? shape.Edges : []) all.Add(edge);
        }

        foreach (var edge in all)
        {
            if (_edges.Count == 0 || edge - _edges[^1] > Hair) _edges.Add(edge);
        }
    }

    /// <summary>The column that begins at an edge.</summary>
    public int At(int edge)
    {
        var found = _edges.BinarySearch(edge);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }
}
