using System.Collections.Immutable;
using PerfEval.Documents.Pdf.Pages;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace PerfEval.Documents.Pdf.Rulings;

/// <summary>Takes a page's lines from what is drawn on it, however a program draws them: stroked, filled, or dot by dot.</summary>
internal sealed class PageRulings
{
    private const double ThickestLine = 3;

    private const double Straight = 0.3;
    private const double LeastOfSide = 0.4;
    private const double MostOfSide = 0.9;

    // A dot is about as wide as it is high.
    private const double DotRatio = 2.5;

    private readonly PageFrame _frame;
    private readonly ImmutableArray<Ruling>.Builder _horizontal = ImmutableArray.CreateBuilder<Ruling>();
    private readonly ImmutableArray<Ruling>.Builder _vertical = ImmutableArray.CreateBuilder<Ruling>();
    private readonly DottedLines _dots = new();
    private readonly List<PdfRectangle> _clips = [];
    private readonly List<PageBox> _boxes = [];

    private PageRulings(PageFrame frame) => _frame = frame;

    /// <summary>The horizontal and the vertical lines that paths draw, and the boxes that they fill.</summary>
    public static (ImmutableArray<Ruling> Horizontal, ImmutableArray<Ruling> Vertical, IReadOnlyList<PageBox> Boxes) Of(IReadOnlyList<PdfPath> paths, PageFrame frame)
    {
        var rulings = new PageRulings(frame);
        foreach (var path in paths) rulings.Add(path);
        rulings._horizontal.AddRange(rulings._dots.Horizontal());
        rulings._vertical.AddRange(rulings._dots.Vertical());
        return (rulings._horizontal.DrainToImmutable(), rulings._vertical.DrainToImmutable(), rulings._boxes);
    }

    private void Add(PdfPath path)
    {
        if (!path.IsStroked && !path.IsFilled)
        {
            if (path.IsClipping && path.GetBoundingRectangle() is { } clip) _clips.Add(clip);
            return;
        }

        if (path.IsFilled && path.GetBoundingRectangle() is { } whole) AddClipped(whole);
        _clips.Clear();
        foreach (var part in path)
        {
            // A line may be drawn as a rectangle with next to no width.
            if (path.IsFilled && part.GetBoundingRectangle() is { } box) AddFilled(box);
            if (path.IsStroked) AddStroked(part);
        }
    }

    private void AddFilled(PdfRectangle box)
    {
        var (ax, ay) = _frame.Map(box.BottomLeft);
        var (bx, by) = _frame.Map(box.TopRight);
        var (width, height) = (Math.Abs(ax - bx), Math.Abs(ay - by));
        var (thick, length) = (Math.Min(width, height), Math.Max(width, height));
        if (!double.IsFinite(length)) return;
        if (thick > ThickestLine) _boxes.Add(new PageBox(Math.Min(ax, bx), Math.Min(ay, by), Math.Max(ax, bx), Math.Max(ay, by)));
        else if (length <= thick * DotRatio) _dots.Add((ax + bx) / 2, (ay + by) / 2, length);
        else if (width > height) Add((ax, (ay + by) / 2), (bx, (ay + by) / 2));
        else Add(((ax + bx) / 2, ay), ((ax + bx) / 2, by));
    }

    // A browser draws a side of a box with round corners that a page cuts as the whole box, filled where a clip as thin as a line leaves it seen.
    private void AddClipped(PdfRectangle box)
    {
        foreach (var clip in _clips)
        {
            var isUpright = clip.Width <= ThickestLine && clip.Height > box.Height * MostOfSide && (IsAt(clip.Left, box.Left) || IsAt(clip.Right, box.Right));
            var isLevel = clip.Height <= ThickestLine && clip.Width > box.Width * MostOfSide && (IsAt(clip.Bottom, box.Bottom) || IsAt(clip.Top, box.Top));
            if (isUpright != isLevel) AddFilled(clip);
        }
    }

    private void AddStroked(PdfSubpath part)
    {
        var rounded = part.Commands.Any(c => c is PdfSubpath.CubicBezierCurve) ? part.GetBoundingRectangle() : null;
        PdfPoint? first = null;
        var last = default(PdfPoint);
        foreach (var command in part.Commands)
        {
            if (command is PdfSubpath.Move move) (first, last) = (move.Location, move.Location);
            if (command is PdfSubpath.Line segment)
            {
                Add(_frame.Map(Whole(segment.From, segment.To, rounded)), _frame.Map(Whole(segment.To, segment.From, rounded)));
                last = segment.To;
            }

            if (command is PdfSubpath.Close && first is { } start) Add(_frame.Map(last), _frame.Map(start));
        }
    }

    // The end of a line that is a side of a box with round corners, where the corner would be; the end as it is of any other.
    private static PdfPoint Whole(PdfPoint end, PdfPoint other, PdfRectangle? rounded)
    {
        if (rounded is not { } box) return end;
        var (isLevel, isUpright) = (Math.Abs(end.Y - other.Y) < Straight, Math.Abs(end.X - other.X) < Straight);
        if (isLevel && Math.Abs(end.X - other.X) > box.Width * LeastOfSide && IsOn(end.Y, box.Bottom, box.Top)) return new PdfPoint(end.X < other.X ? box.Left : box.Right, end.Y);
        if (isUpright && Math.Abs(end.Y - other.Y) > box.Height * LeastOfSide && IsOn(end.X, box.Left, box.Right)) return new PdfPoint(end.X, end.Y < other.Y ? box.Bottom : box.Top);
        return end;
    }

    private static bool IsOn(double at, double one, double other) => IsAt(at, one) || IsAt(at, other);

    private static bool IsAt(double at, double side) => Math.Abs(at - side) < Straight;

    private void Add((double X, double Y) from, (double X, double Y) to)
    {
        var (width, height) = (Math.Abs(from.X - to.X), Math.Abs(from.Y - to.Y));
        if (!double.IsFinite(width) || !double.IsFinite(height) || Math.Max(width, height) == 0) return;
        if (height <= Math.Max(0.3, width * 0.01)) _horizontal.Add(new Ruling((from.Y + to.Y) / 2, Math.Min(from.X, to.X), Math.Max(from.X, to.X)));
        else if (width <= Math.Max(0.3, height * 0.01)) _vertical.Add(new Ruling((from.X + to.X) / 2, Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y)));
    }
}
