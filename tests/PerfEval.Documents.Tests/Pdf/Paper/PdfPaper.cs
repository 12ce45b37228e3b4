using System.Globalization;
using System.Text;

namespace PerfEval.Documents.Tests.Pdf.Paper;

/// <summary>Writes small PDF files: text in a Chinese font that is named and not embedded, and lines. Points from the top left corner.</summary>
internal sealed class PdfPaper
{
    private readonly List<StringBuilder> _pages = [];
    private readonly double _width;
    private readonly double _height;
    private int _current;

    public PdfPaper(double width = 595, double height = 842)
    {
        _width = width;
        _height = height;
        NewPage();
    }

    /// <summary>The /Rotate of every page.</summary>
    public int Rotate { get; init; }

    /// <summary>Turns what is drawn a quarter, as a landscape table on an upright page.</summary>
    public bool Turned { get; init; }

    /// <summary>The text rendering mode; 3 is invisible.</summary>
    public int RenderingMode { get; init; }

    /// <summary>The font's map to Unicode is left out, its codes mean nothing.</summary>
    public bool Meaningless { get; init; }

    /// <summary>The space that is set behind every character, in points.</summary>
    public double Tracking { get; init; }

    /// <summary>Draws lines as thin filled rectangles.</summary>
    public bool Filled { get; init; }

    /// <summary>Draws lines dot by dot, as a browser prints a dotted border.</summary>
    public bool Dotted { get; init; }

    /// <summary>The annotations of every page, as they are written; among them the fields of a form.</summary>
    public string Annotations { get; init; } = "";

    /// <summary>The part of every page that is shown, as it is written: its left, bottom, right and top; all of it where none is given.</summary>
    public string Crop { get; init; } = "";

    public void NewPage()
    {
        _current = _pages.Count;
        _pages.Add(new StringBuilder());
    }

    /// <summary>Draws on every page after all else; the page's number, from 1, is given.</summary>
    public void OnEveryPage(Action<int> draw)
    {
        for (_current = 0; _current < _pages.Count; _current++) draw(_current + 1);
        _current = _pages.Count - 1;
    }

    public void Text(double x, double baseline, double size, string text)
    {
        var (px, py) = Point(x, baseline);
        var hex = string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
        var matrix = Turned ? "0 1 -1 0" : "1 0 0 1";
        Draw($"BT {RenderingMode} Tr {N(Tracking)} Tc /F1 {N(size)} Tf {matrix} {N(px)} {N(py)} Tm <{hex}> Tj ET");
    }

    public void Line(double x1, double y1, double x2, double y2)
    {
        var (ax, ay) = Point(x1, y1);
        var (bx, by) = Point(x2, y2);
        const double Thick = 0.5;
        if (Dotted)
        {
            const double Dot = 0.75;
            var (length, dots) = (Math.Max(Math.Abs(ax - bx), Math.Abs(ay - by)), new StringBuilder());
            for (var at = 0d; at <= length; at += 2 * Dot) dots.Append(CultureInfo.InvariantCulture, $"{N(ax + ((bx - ax) * at / length))} {N(ay + ((by - ay) * at / length))} {N(Dot)} {N(Dot)} re f\n");
            Draw(dots.ToString());
            return;
        }

        Draw(Filled
            ? $"{N(Math.Min(ax, bx) - (Thick / 2))} {N(Math.Min(ay, by) - (Thick / 2))} {N(Math.Abs(ax - bx) + Thick)} {N(Math.Abs(ay - by) + Thick)} re f"
            : $"{N(Thick)} w {N(ax)} {N(ay)} m {N(bx)} {N(by)} l S");
    }

    /// <summary>Adds operators to the page as they are.</summary>
    public void Draw(string operators) => _pages[_current].AppendLine(operators);

    /// <summary>The width of a text, in points.</summary>
    public double WidthOf(string text, double size) => text.Sum(c => (c is > ' ' and <= '~' or ' ' ? size / 2 : size) + Tracking);

    /// <summary>The file's bytes.</summary>
    public byte[] ToArray(string? extraTrailer = null)
    {
        var objects = new List<string> { "<</Type/Catalog/Pages 2 0 R>>", "", Font(), "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>".Replace("GB1", Meaningless ? "Identity" : "GB1", StringComparison.Ordinal), "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>" };
        var kids = new StringBuilder();
        foreach (var page in _pages)
        {
            kids.Append(CultureInfo.InvariantCulture, $"{objects.Count + 1} 0 R ");
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {N(_width)} {N(_height)}]{(Crop.Length > 0 ? $"/CropBox[{Crop}]" : "")}/Rotate {Rotate}/Annots[{Annotations}]/Resources<</Font<</F1 3 0 R>>>>/Contents {objects.Count + 2} 0 R>>");
            objects.Add($"<</Length {Encoding.Latin1.GetByteCount(page.ToString())}>>\nstream\n{page}\nendstream");
        }

        objects[1] = $"<</Type/Pages/Count {_pages.Count}/Kids[{kids}]>>";
        var file = new StringBuilder("%PDF-1.5\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var xref = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R{extraTrailer}>>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private string Font() => Meaningless
        ? "<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Sub/Encoding/Identity-H/DescendantFonts[4 0 R]>>"
        : "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>";

    private (double X, double Y) Point(double x, double y) => Turned ? (y, x) : (x, _height - y);

    private static string N(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
