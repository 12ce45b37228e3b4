using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace PerfEval.Documents.Pdf.Pages;

/// <summary>Turns a page's points so that most of its text runs from left to right and its lines go downwards.</summary>
internal readonly struct PageFrame
{
    private readonly int _quarter;

    private PageFrame(int quarter) => _quarter = quarter;

    /// <summary>The frame in which most of the letters stand upright.</summary>
    public static PageFrame Of(IReadOnlyList<Letter> letters)
    {
        Span<int> votes = stackalloc int[4];
        foreach (var letter in letters)
        {
            if (Quarter(letter) is { } quarter) votes[quarter]++;
        }

        var best = 0;
        for (var i = 1; i < votes.Length; i++)
        {
            if (votes[i] > votes[best]) best = i;
        }

        return new PageFrame(best);
    }

    /// <summary>A point of the page in the frame.</summary>
    public (double X, double Y) Map(PdfPoint point) => Map(point, _quarter);

    /// <summary>How many quarter turns a letter stands against the frame; null where it is slanted, as a watermark is.</summary>
    public int? TurnOf(Letter letter) => letter.Width <= 0 ? 0 : Quarter(letter) is { } quarter ? (quarter - _quarter + 4) % 4 : null;

    /// <summary>A point as a letter of some turn sees it: along its own line, and down from line to line.</summary>
    public (double Along, double Down) Map(PdfPoint point, Letter letter, int turn) => letter.Width <= 0 ? Map(point) : Map(point, (_quarter + turn) % 4);

    // Quarter turns are counted clockwise; a page's own y grows upwards.
    private static (double X, double Y) Map(PdfPoint point, int quarter) => quarter switch
    {
        1 => (-point.Y, -point.X),
        2 => (-point.X, point.Y),
        3 => (point.Y, point.X),
        _ => (point.X, -point.Y),
    };

    private static int? Quarter(Letter letter)
    {
        var x = letter.EndBaseLine.X - letter.StartBaseLine.X;
        var y = letter.EndBaseLine.Y - letter.StartBaseLine.Y;
        const double Slant = 0.05;
        if (Math.Abs(y) <= Math.Abs(x) * Slant) return x > 0 ? 0 : x < 0 ? 2 : null;
        if (Math.Abs(x) <= Math.Abs(y) * Slant) return y < 0 ? 1 : 3;
        return null;
    }
}
