namespace PerfEval.Documents.Pdf.Ruled;

/// <summary>Which of a number of things belong together.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parent;

    public DisjointSets(int count) => _parent = [.. Enumerable.Range(0, count)];

    /// <summary>The set that a thing is in: its smallest member.</summary>
    public int Of(int index)
    {
        while (_parent[index] != index) index = _parent[index] = _parent[_parent[index]];
        return index;
    }

    /// <summary>Makes one set of two.</summary>
    public void Join(int one, int other)
    {
        var (a, b) = (Of(one), Of(other));
        _parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
