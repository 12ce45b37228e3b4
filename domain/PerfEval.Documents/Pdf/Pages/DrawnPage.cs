using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics;

namespace PerfEval.Documents.Pdf.Pages;

/// <summary>What is drawn on a page, in points from its lower left corner.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Height">How high it is.</param>
/// <param name="Letters">Its characters.</param>
/// <param name="Paths">Its lines and boxes.</param>
internal sealed record DrawnPage(int Number, double Width, double Height, IReadOnlyList<Letter> Letters, IReadOnlyList<PdfPath> Paths);
