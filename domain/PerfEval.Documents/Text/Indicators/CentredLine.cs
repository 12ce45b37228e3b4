namespace PerfEval.Documents.Text.Indicators;

/// <summary>A line of a table whose cells are centred over several lines: the pieces of names and deviations on it.</summary>
/// <param name="First">Its first piece; empty where it has none.</param>
/// <param name="Second">Its second piece; empty where it has only one.</param>
/// <param name="Row">The index of the row whose values stand on it; -1 for none. Then the first piece is the name's, the second the deviation's.</param>
internal readonly record struct CentredLine(CellRange First, CellRange Second, int Row)
{
    /// <summary>How many pieces stand on it.</summary>
    public int Pieces => (First.IsEmpty ? 0 : 1) + (Second.IsEmpty ? 0 : 1);
}
