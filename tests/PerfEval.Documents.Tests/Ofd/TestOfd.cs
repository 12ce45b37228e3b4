using System.Globalization;
using System.Security;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace PerfEval.Documents.Tests.Ofd;

/// <summary>Writes OFD files for tests: what a PDF draws, drawn as an OFD draws it.</summary>
internal static class TestOfd
{
    private const double MillimetresOfPoint = 25.4 / 72;
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private const string Namespace = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    /// <summary>The file of a PDF's pages; what is drawn on a page can be altered.</summary>
    public static byte[] Of(byte[] pdf, Func<string, string>? alter = null, bool linesInTemplates = false) => Package([.. Files(pdf, alter ?? (x => x), linesInTemplates)]);

    /// <summary>A package of files.</summary>
    public static byte[] Package(params (string Path, string Content)[] files) => Tests.Hostile.Archives.Stored([.. files.Select(f => (f.Path, Encoding.UTF8.GetBytes(f.Content)))]);

    /// <summary>The files of a document with one page, of which the objects are given.</summary>
    public static (string Path, string Content)[] Files(string objects, string resources = "") =>
    [
        Entrance,
        ("Doc_0/Document.xml", $"{Head}<ofd:Document {Namespace}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 297 420</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>Res.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages></ofd:Document>"),
        ("Doc_0/Res.xml", $"{Head}<ofd:Res {Namespace}>{resources}</ofd:Res>"),
        ("Doc_0/Pages/Page_0/Content.xml", $"{Head}<ofd:Page {Namespace}><ofd:Content><ofd:Layer ID=\"2\">{objects}</ofd:Layer></ofd:Content></ofd:Page>"),
    ];

    /// <summary>What a PDF's first page draws, as objects.</summary>
    public static string Objects(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var page = document.GetPage(1);
        return Paths(page) + Texts(page);
    }

    private static (string Path, string Content) Entrance => ("OFD.xml", $"{Head}<ofd:OFD {Namespace} Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");

    private static IEnumerable<(string Path, string Content)> Files(byte[] pdf, Func<string, string> alter, bool linesInTemplates)
    {
        using var document = PdfDocument.Open(pdf);
        var (templates, pages) = (new StringBuilder(), new StringBuilder());
        yield return Entrance;
        foreach (var page in document.GetPages())
        {
            var template = linesInTemplates ? $"<ofd:Template TemplateID=\"t{page.Number}\"/>" : "";
            pages.Append(CultureInfo.InvariantCulture, $"<ofd:Page ID=\"{page.Number}\" BaseLoc=\"Pages/Page_{page.Number}/Content.xml\"/>");
            templates.Append(CultureInfo.InvariantCulture, $"<ofd:TemplatePage ID=\"t{page.Number}\" BaseLoc=\"/Doc_0/Tpls/{page.Number}.xml\"/>");
            yield return ($"Doc_0/Tpls/{page.Number}.xml", Content(page, "", Paths(page)));
            yield return ($"Doc_0/Pages/Page_{page.Number}/Content.xml", alter(Content(page, template, (linesInTemplates ? "" : Paths(page)) + Texts(page))));
        }

        yield return ("Doc_0/Document.xml", $"{Head}<ofd:Document {Namespace}><ofd:CommonData>{templates}</ofd:CommonData><ofd:Pages>{pages}</ofd:Pages></ofd:Document>");
    }

    private static string Content(Page page, string template, string objects) =>
        $"{Head}<ofd:Page {Namespace}><ofd:Area><ofd:PhysicalBox>0 0 {N(page.Width)} {N(page.Height)}</ofd:PhysicalBox></ofd:Area>{template}<ofd:Content><ofd:Layer ID=\"1\">{objects}</ofd:Layer></ofd:Content></ofd:Page>";

    private static string Paths(Page page)
    {
        var text = new StringBuilder();
        foreach (var path in page.Paths.Where(p => p.IsStroked || p.IsFilled))
        {
            var drawn = string.Join(' ', path.SelectMany(p => p.Commands).Select(command => command switch
            {
                PdfSubpath.Move move => $"M {At(page, move.Location)}",
                PdfSubpath.Line line => $"L {At(page, line.To)}",
                PdfSubpath.CubicBezierCurve curve => $"B {At(page, curve.FirstControlPoint)} {At(page, curve.SecondControlPoint)} {At(page, curve.EndPoint)}",
                _ => "C",
            }));
            text.Append(CultureInfo.InvariantCulture, $"<ofd:PathObject Boundary=\"0 0 {N(page.Width)} {N(page.Height)}\" Stroke=\"{(path.IsStroked ? "true" : "false")}\" Fill=\"{(path.IsFilled ? "true" : "false")}\"><ofd:AbbreviatedData>{drawn}</ofd:AbbreviatedData></ofd:PathObject>");
        }

        return text.ToString();
    }

    // Letters of one line are one text, turned as they are.
    private static string Texts(Page page)
    {
        var text = new StringBuilder();
        for (var i = 0; i < page.Letters.Count;)
        {
            var (first, line) = (page.Letters[i], new List<Letter>());
            for (; i < page.Letters.Count && page.Letters[i].TextSequence == first.TextSequence; i++) line.Add(page.Letters[i]);
            var (dx, dy) = (first.EndBaseLine.X - first.StartBaseLine.X, first.StartBaseLine.Y - first.EndBaseLine.Y);
            var length = Math.Sqrt((dx * dx) + (dy * dy));
            var (cos, sin) = length == 0 ? (1, 0) : (dx / length, dy / length);
            var steps = line.Zip(line.Skip(1), (a, b) => ((b.StartBaseLine.X - a.StartBaseLine.X) * cos) + ((a.StartBaseLine.Y - b.StartBaseLine.Y) * sin)).ToList();
            var even = steps.Count > 1 && steps.TrueForAll(s => Math.Abs(s - steps[0]) < 1e-6) ? $"g {steps.Count} {N(steps[0])}" : string.Join(' ', steps.Select(N));
            text.Append(CultureInfo.InvariantCulture, $"<ofd:TextObject Boundary=\"{At(page, first.StartBaseLine)} 50 9\" CTM=\"{cos:0.######} {sin:0.######} {-sin:0.######} {cos:0.######} 0 0\" Size=\"{N(first.PointSize)}\"><ofd:TextCode X=\"0\" Y=\"0\" DeltaX=\"{even}\">{SecurityElement.Escape(string.Concat(line.Select(l => l.Value)))}</ofd:TextCode></ofd:TextObject>");
        }

        return text.ToString();
    }

    private static string At(Page page, PdfPoint point) => $"{N(point.X)} {N(page.Height - point.Y)}";

    private static string N(double points) => (points * MillimetresOfPoint).ToString("0.#####", CultureInfo.InvariantCulture);
}
