namespace PerfEval.Documents.Pdf.Characters;

/// <summary>Characters that stand side by side on one line.</summary>
/// <param name="Glyphs">The characters, from left to right.</param>
internal sealed record TextRun(IReadOnlyList<PdfGlyph> Glyphs)
{
    /// <summary>Whether a space stood after its last character.</summary>
    public bool EndsInSpace { get; init; }

    /// <summary>Where it begins.</summary>
    public double Left => Glyphs[0].Left;

    /// <summary>Where it ends.</summary>
    public double Right => Glyphs[^1].Right;

    /// <summary>The height of its line.</summary>
    public double Baseline => Glyphs[0].Baseline;

    /// <summary>The largest size of its characters.</summary>
    public double Size => Glyphs.Max(g => g.Size);
}
