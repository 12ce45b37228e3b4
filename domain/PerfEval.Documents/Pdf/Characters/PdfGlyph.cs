using System.Buffers;

namespace PerfEval.Documents.Pdf.Characters;

/// <summary>A character of a page, in points, upright: x grows to the right and y downwards, whichever way the page is turned.</summary>
/// <param name="Text">What it reads, one character as a rule; U+FFFD where the font does not say.</param>
/// <param name="Left">Where its advance begins along the line.</param>
/// <param name="Right">Where its advance ends along the line.</param>
/// <param name="Baseline">The height of its line.</param>
/// <param name="Size">The font's size.</param>
/// <param name="Turn">How many quarter turns clockwise it stands against the page's text; 0 for nearly all.</param>
/// <param name="Sequence">The drawing operation that it is part of.</param>
/// <param name="Order">Its place among the page's characters as they are drawn.</param>
internal readonly record struct PdfGlyph(string Text, double Left, double Right, double Baseline, double Size, int Turn, int Sequence, int Order)
{
    private const double Half = 0.5;
    private static readonly SearchValues<char> Opening = SearchValues.Create("（［｛〔〈《「『【“‘");
    private static readonly SearchValues<char> Closing = SearchValues.Create("）］｝〕〉》」』】”’、。，．；：");

    /// <summary>Whether its font's map to text has gaps, so that it may read something else.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>Whether it was filled in over what is drawn on the page, as the value of a form's field.</summary>
    public bool IsFilledIn { get; init; }

    /// <summary>Where what is seen of it begins: an opening bracket or quotation mark of a Chinese font stands in the right half of its advance, of which a line may be set without the left.</summary>
    public double SeenLeft => Text is [var c] && Opening.Contains(c) ? Math.Max(Left, Right - (Size * Half)) : Left;

    /// <summary>Where what is seen of it ends: a closing bracket, quotation mark or full stop of a Chinese font stands in the left half of its advance, of which a line may be set without the right.</summary>
    public double SeenRight => Text is [var c] && Closing.Contains(c) ? Math.Min(Right, Left + (Size * Half)) : Right;

    /// <summary>The middle of its advance.</summary>
    public double Middle => (Left + Right) / 2;

    /// <summary>The height of its middle.</summary>
    public double Centre => Baseline - (Size * 0.35);

    /// <summary>Whether it is white space.</summary>
    public bool IsSpace => string.IsNullOrWhiteSpace(Text);

    /// <summary>Whether it is written without spaces between words: Chinese characters and the full-width signs between them.</summary>
    public bool IsWide => Text.Length > 0 && Text[0] is >= '\u2E80' or '\u2014' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2026' or '\u00B7' or '\u2460';

    /// <summary>Its middle as a point of the page, its own turn undone.</summary>
    public (double X, double Y) Point => Turn switch
    {
        1 => (-Centre, Middle),
        2 => (-Middle, -Centre),
        3 => (Centre, -Middle),
        _ => (Middle, Centre),
    };
}
