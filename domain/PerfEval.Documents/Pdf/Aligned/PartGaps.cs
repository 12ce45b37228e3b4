using PerfEval.Documents.Pdf.Characters;

namespace PerfEval.Documents.Pdf.Aligned;

/// <summary>How wide a gap between two characters of a line is at least where two cells stand beside one another, in sizes of the text.</summary>
/// <param name="Wide">Between two Chinese characters.</param>
/// <param name="Mixed">Between a Chinese character and another one.</param>
/// <param name="Narrow">Between two others.</param>
internal sealed record PartGaps(double Wide, double Mixed, double Narrow)
{
    /// <summary>What parts the columns of most tables.</summary>
    public static readonly PartGaps Usual = new(0.7, 0.7, 0.7);

    /// <summary>What may part columns that stand close to one another. Typesetters leave a quarter between Chinese characters and others, and as much between words.</summary>
    public static readonly PartGaps Close = new(0.15, 0.35, 0.45);

    /// <summary>What parts the cells of text outside of tables.</summary>
    public static readonly PartGaps Around = new(1.5, 1.5, 1.5);

    /// <summary>The gap between two characters.</summary>
    public double Between(PdfGlyph one, PdfGlyph next) => one.IsWide && next.IsWide ? Wide : one.IsWide || next.IsWide ? Mixed : Narrow;
}
