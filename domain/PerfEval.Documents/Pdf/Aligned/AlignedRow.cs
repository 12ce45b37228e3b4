namespace PerfEval.Documents.Pdf.Aligned;

/// <summary>Blocks that stand beside one another.</summary>
/// <param name="Blocks">The blocks, from left to right.</param>
internal sealed record AlignedRow(IReadOnlyList<TextBlock> Blocks)
{
    /// <summary>Where the row begins, downwards.</summary>
    public double Top { get; } = Blocks.Min(b => b.Top);

    /// <summary>Where it ends.</summary>
    public double Bottom { get; } = Blocks.Max(b => b.Bottom);

    /// <summary>The first line of it.</summary>
    public double FirstBaseline { get; } = Blocks.Min(b => b.Lines[0].Baseline);
}
