using System.Xml.Linq;
using UglyToad.PdfPig.Core;

namespace PerfEval.Documents.Ofd;

/// <summary>Turns the millimetres of an object, from its upper left corner, into points of the page, from its lower left one.</summary>
/// <remarks>GB/T 33190-2016, 8.5: an object has a boundary within what holds it, and a transformation within its boundary.</remarks>
internal readonly struct OfdFrame
{
    private const double PointsOfMillimetre = 72 / 25.4;

    private readonly double _a;
    private readonly double _b;
    private readonly double _c;
    private readonly double _d;
    private readonly double _e;
    private readonly double _f;

    private OfdFrame(double a, double b, double c, double d, double e, double f) => (_a, _b, _c, _d, _e, _f) = (a, b, c, d, e, f);

    /// <summary>The frame of a page.</summary>
    /// <param name="left">Where the page begins, in millimetres to the right.</param>
    /// <param name="bottom">Where it ends, in millimetres downwards.</param>
    public static OfdFrame Of(double left, double bottom) =>
        new(PointsOfMillimetre, 0, 0, -PointsOfMillimetre, -left * PointsOfMillimetre, bottom * PointsOfMillimetre);

    /// <summary>A length of a page in points.</summary>
    public static double Points(double millimetres) => millimetres * PointsOfMillimetre;

    /// <summary>The frame of an object within this one.</summary>
    public OfdFrame Within(XElement element)
    {
        var frame = this;
        if (OfdElements.Numbers(element.Text("Boundary"), 4) is [var x, var y, _, _]) frame = frame.Times(1, 0, 0, 1, x, y);
        return OfdElements.Numbers(element.Text("CTM"), 6) is [var a, var b, var c, var d, var e, var f] ? frame.Times(a, b, c, d, e, f) : frame;
    }

    /// <summary>A point of the page.</summary>
    public PdfPoint Point(double x, double y) => new((_a * x) + (_c * y) + _e, (_b * x) + (_d * y) + _f);

    private OfdFrame Times(double a, double b, double c, double d, double e, double f) => new(
        (_a * a) + (_c * b), (_b * a) + (_d * b),
        (_a * c) + (_c * d), (_b * c) + (_d * d),
        (_a * e) + (_c * f) + _e, (_b * e) + (_d * f) + _f);
}
