namespace PerfEval.Documents.Pdf;

/// <summary>A cell of a page: where it stands, in points across and in rows down, and what it reads.</summary>
/// <param name="Row">Its first row on the page, from 0.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="Left">Its left edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Text">What it reads; empty for an empty cell of a table.</param>
internal sealed record PlacedCell(int Row, int RowSpan, double Left, double Right, string Text);
