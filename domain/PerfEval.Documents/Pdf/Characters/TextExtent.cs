namespace PerfEval.Documents.Pdf.Characters;

/// <summary>Where the lines of a cell's text stand, in points downwards. Of a cell without lines the first is below the last.</summary>
/// <param name="First">The height of its first line.</param>
/// <param name="Last">The height of its last line.</param>
/// <param name="Size">The size of its last line's text.</param>
/// <param name="IsFull">Whether its last line has no room for another character.</param>
internal readonly record struct TextExtent(double First, double Last, double Size, bool IsFull)
{
    private const double Ascent = 0.85;

    /// <summary>The room between a height above it and its first line, in sizes of the text; NaN where it has none.</summary>
    public double RoomBelow(double top) => Size > 0 ? ((First - top) / Size) - Ascent : double.NaN;

    /// <summary>The room between its last line and a height below it, in sizes of the text; NaN where it has none.</summary>
    public double RoomAbove(double bottom) => Size > 0 ? ((bottom - Last) / Size) - (1 - Ascent) : double.NaN;
}
