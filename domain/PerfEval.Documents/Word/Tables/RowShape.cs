namespace PerfEval.Documents.Word.Tables;

/// <summary>Where the cells of a row begin and end, and which of them are one with their neighbours.</summary>
internal sealed class RowShape
{
    private readonly int[] _edges;
    private readonly VerticalMerge[] _vertical;
    private readonly bool[] _joined;

    /// <param name="edges">Where the cells begin, and last where the last one ends, from left to right; twentieths of a point. One more than cells.</param>
    /// <param name="vertical">How each cell is merged with those above and below it.</param>
    /// <param name="joined">Whether each cell is one with that on its left.</param>
    public RowShape(int[] edges, VerticalMerge[] vertical, bool[] joined)
    {
        _edges = edges;
        _vertical = vertical;
        _joined = joined;
    }

    /// <summary>How many cells the row has.</summary>
    public int Cells => _vertical.Length;

    /// <summary>Where the cells begin, and last where the last one ends, from left to right; twentieths of a point.</summary>
    public ReadOnlySpan<int> Edges => _edges;

    /// <summary>How a cell is merged with those above and below it.</summary>
    public VerticalMerge MergeOf(int cell) => cell < Cells ? _vertical[cell] : VerticalMerge.None;

    /// <summary>Whether a cell is one with that on its left; what it holds itself is not shown.</summary>
    public bool IsJoined(int cell) => cell > 0 && cell < Cells && _joined[cell];
}
