using System.Collections.Immutable;
using PerfEval.Documents.Pdf.Characters;
using PerfEval.Documents.Pdf.Rulings;

namespace PerfEval.Documents.Pdf.Pages;

/// <summary>What stands on a page: its characters in the order they are drawn, and its lines.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Glyphs">Its characters.</param>
/// <param name="Horizontal">Its horizontal lines.</param>
/// <param name="Vertical">Its vertical lines.</param>
/// <param name="Unmapped">How many characters the font gives no meaning.</param>
/// <param name="Invisible">How many characters are drawn invisibly, as text recognition lays them over a picture.</param>
internal sealed record PdfPageContent(
    int Number,
    ImmutableArray<PdfGlyph> Glyphs,
    ImmutableArray<Ruling> Horizontal,
    ImmutableArray<Ruling> Vertical,
    int Unmapped,
    int Invisible)
{
    /// <summary>Whether its lines are the sides of shaded boxes.</summary>
    public bool IsShaded { get; init; }
}
