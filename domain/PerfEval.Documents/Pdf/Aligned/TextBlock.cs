using PerfEval.Documents.Pdf.Characters;

namespace PerfEval.Documents.Pdf.Aligned;

/// <summary>Lines that stand close under one another: the text of a cell that no lines enclose.</summary>
/// <param name="Lines">The lines, downwards.</param>
internal sealed record TextBlock(IReadOnlyList<TextRun> Lines)
{
    // What reaches above and below a line's middle without touching the lines of other rows.
    private const double HalfHeight = 0.3;

    /// <summary>Where its widest lines begin.</summary>
    public double Left { get; } = Lines.Min(l => l.Left);

    /// <summary>Where they end.</summary>
    public double Right { get; } = Lines.Max(l => l.Right);

    /// <summary>The size of its text.</summary>
    public double Size { get; } = Lines[0].Size;

    /// <summary>Where its first line's characters begin, downwards.</summary>
    public double Top => Lines[0].Baseline - (Size * (0.35 + HalfHeight));

    /// <summary>Where its last line's characters end.</summary>
    public double Bottom => Lines[^1].Baseline - (Size * (0.35 - HalfHeight));

    /// <summary>The height of its first line.</summary>
    public double FirstBaseline => Lines[0].Baseline;

    /// <summary>The height of its last line.</summary>
    public double LastBaseline => Lines[^1].Baseline;

    /// <summary>The height of its middle.</summary>
    public double Centre => (Top + Bottom) / 2;

    /// <summary>Its text, wrapping undone.</summary>
    public string Text => Read.Text;

    /// <summary>Why the text may not be what is printed; null where it is.</summary>
    public string? Doubt => Read.Doubt;

    private (string Text, string? Doubt) Read { get; } = TextLines.Text([.. Lines.SelectMany(l => l.Glyphs)], Lines.Max(l => l.Right) - Lines.Min(l => l.Left) + (1.2 * Lines[0].Size));

    /// <summary>Whether two blocks share a stretch from left to right.</summary>
    public bool IsOver(TextBlock other) => Math.Min(Right, other.Right) > Math.Max(Left, other.Left);
}
