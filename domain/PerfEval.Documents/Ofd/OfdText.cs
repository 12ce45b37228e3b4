using System.Xml.Linq;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.PdfFonts;

namespace PerfEval.Documents.Ofd;

/// <summary>The characters of a text, each where it stands.</summary>
/// <remarks>GB/T 33190-2016, 11.3: a text gives the place of its first character, and how far it is from each to the next.</remarks>
internal static class OfdText
{
    private const double WidthOfLatin = 0.5;
    private const double UsualSize = 4;
    private const char FirstWide = '\u2E80';
    private static readonly FontDetails Font = new("", false, 400, false);

    /// <summary>Adds the characters of a text.</summary>
    /// <param name="text">The element.</param>
    /// <param name="around">The frame of what holds it.</param>
    /// <param name="isSeen">Whether what holds it is seen, and not laid over a picture for programs to find.</param>
    /// <param name="letters">Takes the characters.</param>
    public static void Add(XElement text, OfdFrame around, bool isSeen, List<Letter> letters)
    {
        var frame = around.Within(text);
        var size = text.Number("Size", UsualSize);
        var scale = text.Number("HScale", 1);
        var turn = text.Number("CharDirection", 0);
        var mode = isSeen && text.Number("Alpha", 255) > 0 && (text.Flag("Fill", true) || text.Flag("Stroke", false)) ? TextRenderingMode.Fill : TextRenderingMode.Neither;
        var (x, y, sequence) = (0d, 0d, letters.Count);
        foreach (var code in text.Named("TextCode"))
        {
            // What is left out is where the code before began.
            (x, y) = (code.Number("X", x), code.Number("Y", y));
            // Where programs break the lines of their XML, nothing is drawn.
            var signs = code.Value.EnumerateRunes().Where(rune => rune.Value is not ('\r' or '\n')).Select(rune => rune.ToString()).ToList();
            var (across, down) = (Steps(code.Text("DeltaX"), signs.Count - 1), Steps(code.Text("DeltaY"), signs.Count - 1));
            var (left, top) = (x, y);
            for (var i = 0; i < signs.Count; i++)
            {
                var (stepX, stepY) = i < signs.Count - 1 ? (StepAt(across, i), StepAt(down, i)) : (0, 0);
                letters.Add(LetterAt(signs[i], frame, left, top, Width(signs[i], size, stepX) * scale, size, turn, mode, sequence));
                (left, top) = (left + stepX, top + stepY);
            }
        }
    }

    private static Letter LetterAt(string sign, OfdFrame frame, double x, double y, double width, double size, double turn, TextRenderingMode mode, int sequence)
    {
        var (cos, sin) = turn switch { 90 => (0d, 1d), 180 => (-1d, 0d), 270 => (0d, -1d), _ => (1d, 0d) };
        var start = frame.Point(x, y);
        var end = frame.Point(x + (width * cos), y + (width * sin));
        var above = frame.Point(x + (size * sin), y - (size * cos));
        var height = Math.Sqrt(Math.Pow(above.X - start.X, 2) + Math.Pow(above.Y - start.Y, 2));
        var box = new PdfRectangle(Math.Min(Math.Min(start.X, end.X), above.X), Math.Min(Math.Min(start.Y, end.Y), above.Y), Math.Max(Math.Max(start.X, end.X), above.X), Math.Max(Math.Max(start.Y, end.Y), above.Y));
        var advance = Math.Sqrt(Math.Pow(end.X - start.X, 2) + Math.Pow(end.Y - start.Y, 2));
        return new Letter(sign, box, box, start, end, advance, height, Font, mode, GrayColor.Black, GrayColor.Black, height, sequence);
    }

    // A Latin character is as wide as it is to the next, where that stands close behind it.
    private static double Width(string sign, double size, double step) =>
        sign[0] >= FirstWide ? size : step > 0 && step < size ? step : size * WidthOfLatin;

    // Where a list is shorter than the text, its last step goes on: every viewer draws it so.
    private static double StepAt(List<double> steps, int i) => steps.Count == 0 ? 0 : steps[Math.Min(i, steps.Count - 1)];

    // "g 3 2.5" says 2.5 three times.
    private static List<double> Steps(string? text, int most)
    {
        var steps = new List<double>();
        var words = OfdElements.Words(text);
        for (var i = 0; i < words.Length && steps.Count < most; i++)
        {
            var (times, step) = words[i] is "g" or "G" && i + 2 < words.Length ? ((int)(OfdElements.Number(words[++i]) ?? 1), OfdElements.Number(words[++i])) : (1, OfdElements.Number(words[i]));
            for (var n = Math.Min(times, most - steps.Count); n > 0; n--) steps.Add(step ?? 0);
        }

        return steps;
    }
}
