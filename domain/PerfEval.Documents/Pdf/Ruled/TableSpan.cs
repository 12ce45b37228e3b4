namespace PerfEval.Documents.Pdf.Ruled;

/// <summary>The rows and columns of a table that a cell covers, from 0.</summary>
internal readonly record struct TableSpan(int Row, int Column, int RowSpan, int ColumnSpan)
{
    /// <summary>Whether a line between it and the cell beside it is missing.</summary>
    public bool IsInferred { get; init; }
}
