namespace PerfEval.Documents.Pdf.Pages;

/// <summary>A cell of a page: where it stands, in points across and in rows down, and what it reads.</summary>
/// <param name="Row">Its first row on the page, from 0.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="Left">Its left edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Text">What it reads; empty for an empty cell of a table.</param>
internal sealed record PlacedCell(int Row, int RowSpan, double Left, double Right, string Text)
{
    /// <summary>Whether it is a cell of a table, not a line of text.</summary>
    public bool IsInTable { get; init; }

    /// <summary>The edges of its table's columns, in points, the same for all cells of the table; null where no lines draw one.</summary>
    public double[]? Columns { get; init; }

    /// <summary>Whether its last line has no room for another character, so that the text may go on elsewhere.</summary>
    public bool IsFull { get; init; }

    /// <summary>The room above its text, in sizes of the text; NaN where no lines enclose it or it has none.</summary>
    public double Above { get; init; } = double.NaN;

    /// <summary>The room below its text, in sizes of the text; NaN where no lines enclose it or it has none.</summary>
    public double Below { get; init; } = double.NaN;

    /// <summary>Why it may not read what is printed; null where it does.</summary>
    public string? Doubt { get; init; }

    /// <summary>Whether it and another cell share a stretch from left to right, in which a character has room.</summary>
    public bool IsOver(PlacedCell other) => Math.Min(Right, other.Right) - Math.Max(Left, other.Left) > 2;

    /// <summary>Whether it stands over or under another cell of the same column.</summary>
    public bool IsAlignedWith(PlacedCell other) => Math.Abs(Left - other.Left) < 2 && Math.Abs(Right - other.Right) < 2;
}
