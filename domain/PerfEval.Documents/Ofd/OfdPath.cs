using System.Xml.Linq;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace PerfEval.Documents.Ofd;

/// <summary>The lines and boxes of a drawing.</summary>
/// <remarks>GB/T 33190-2016, 9.1: a drawing is a list of letters that say what is drawn, each with the points it is drawn to.</remarks>
internal static class OfdPath
{
    /// <summary>A drawing as a path; null where nothing of it is seen.</summary>
    /// <param name="drawing">The element.</param>
    /// <param name="around">The frame of what holds it.</param>
    public static PdfPath? Of(XElement drawing, OfdFrame around)
    {
        var (isStroked, isFilled) = (drawing.Flag("Stroke", true), drawing.Flag("Fill", false));
        if ((!isStroked && !isFilled) || drawing.Number("Alpha", 255) <= 0) return null;
        var path = new PdfPath();
        Draw(OfdElements.Words(drawing.Child("AbbreviatedData")?.Value), around.Within(drawing), path);
        if (path.Count == 0) return null;
        if (isStroked) path.SetStroked();
        if (isFilled) path.SetFilled(FillingRule.NonZeroWinding);
        return path;
    }

    private static void Draw(string[] words, OfdFrame frame, PdfPath path)
    {
        PdfSubpath? part = null;
        for (var i = 0; i < words.Length;)
        {
            var letter = words[i++];
            if (letter == "C")
            {
                part?.CloseSubpath();
                continue;
            }

            var numbers = Numbers(words, ref i);
            switch (letter)
            {
                case "S" or "M" when numbers is [var x, var y]:
                    part = new PdfSubpath();
                    var start = frame.Point(x, y);
                    part.MoveTo(start.X, start.Y);
                    path.Add(part);
                    break;

                // Where an arc ends is all that tells of the lines beside it.
                case "L" or "Q" or "A" when numbers.Count >= 2:
                    var end = frame.Point(numbers[^2], numbers[^1]);
                    part?.LineTo(end.X, end.Y);
                    break;
                case "B" when numbers is [var ax, var ay, var bx, var by, var cx, var cy]:
                    var (first, second, last) = (frame.Point(ax, ay), frame.Point(bx, by), frame.Point(cx, cy));
                    part?.BezierCurveTo(first.X, first.Y, second.X, second.Y, last.X, last.Y);
                    break;
            }
        }
    }

    private static List<double> Numbers(string[] words, ref int i)
    {
        var numbers = new List<double>();
        for (; i < words.Length && OfdElements.Number(words[i]) is { } number; i++) numbers.Add(number);
        return numbers;
    }
}
