using PerfEval.Documents.Word.Tables;

namespace PerfEval.Documents.Word.Rtf;

/// <summary>The shape of a row as its control words come.</summary>
internal sealed class RtfRow
{
    // A row has 63 cells at most in Word itself.
    private const int MostCells = 1000;

    private readonly List<int> _edges = [0];
    private readonly List<VerticalMerge> _vertical = [];
    private readonly List<bool> _joined = [];
    private VerticalMerge _merge;
    private bool _isJoined;

    /// <summary>How many cells it has so far.</summary>
    public int Cells => _vertical.Count;

    /// <summary>Forgets the shape: another row begins.</summary>
    public void Clear()
    {
        _edges.Clear();
        _edges.Add(0);
        _vertical.Clear();
        _joined.Clear();
        (_merge, _isJoined) = (VerticalMerge.None, false);
    }

    /// <summary>Takes where the row begins, in twentieths of a point.</summary>
    public void Begin(int left) => _edges[0] = left;

    /// <summary>Takes how the next cell is merged with those above and below.</summary>
    public void Merge(VerticalMerge merge) => _merge = merge;

    /// <summary>Takes that the next cell is one with that on its left.</summary>
    public void Join() => _isJoined = true;

    /// <summary>Takes where the next cell ends, in twentieths of a point.</summary>
    public void Cell(int right)
    {
        if (_vertical.Count >= MostCells) return;
        _edges.Add(right);
        _vertical.Add(_merge);
        _joined.Add(_isJoined);
        (_merge, _isJoined) = (VerticalMerge.None, false);
    }

    /// <summary>The shape; null where no cell was given.</summary>
    public RowShape? ToShape()
    {
        if (_vertical.Count == 0) return null;
        if (_edges[0] >= _edges[1]) _edges[0] = _edges[1] - 1;
        return new RowShape([.. _edges], [.. _vertical], [.. _joined]);
    }
}
