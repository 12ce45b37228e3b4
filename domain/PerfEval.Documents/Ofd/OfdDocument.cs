using System.Xml;
using System.Xml.Linq;

namespace PerfEval.Documents.Ofd;

/// <summary>A document of an OFD: what its pages share.</summary>
internal sealed class OfdDocument
{
    // A page of A4.
    private static readonly (double Left, double Top, double Width, double Height) Usual = (0, 0, 210, 297);

    private readonly string _path;
    private readonly XElement _root;
    private readonly Dictionary<string, string> _templates = [];
    private readonly Dictionary<string, XElement> _units = [];

    private OfdDocument(string path, XElement root, Func<string, XElement?> load)
    {
        _path = path;
        _root = root;
        var common = root.Child("CommonData");
        foreach (var template in common?.Named("TemplatePage") ?? [])
        {
            if (template.Text("ID") is { } id && template.Text("BaseLoc") is { } location) _templates.TryAdd(id, OfdPackage.Resolve(path, location));
        }

        var resources = (common?.Elements() ?? []).Where(e => e.Name.LocalName is "PublicRes" or "DocumentRes").Select(e => OfdPackage.Resolve(path, e.Value));
        foreach (var file in resources.Distinct(StringComparer.OrdinalIgnoreCase)) TakeUnits(load(file));
    }

    /// <summary>The drawings that pages share, by number.</summary>
    public IReadOnlyDictionary<string, XElement> Units => _units;

    /// <summary>The pages of all documents of a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="mostBytes">The most bytes of the files that name them and hold what they share, together.</param>
    /// <exception cref="InvalidDataException">There is no document.</exception>
    /// <exception cref="XmlException">What names them is no XML.</exception>
    /// <exception cref="OverLimitException">The files have more bytes.</exception>
    public static IEnumerable<OfdPage> PagesOf(OfdPackage package, long mostBytes)
    {
        var bytes = 0L;
        var entrance = Load(OfdGridReader.Entrance) ?? throw new InvalidDataException("There is no list of documents.");
        var paths = entrance.Named("DocBody").Select(body => body.Child("DocRoot")?.Value).OfType<string>().Select(location => OfdPackage.Resolve(OfdGridReader.Entrance, location));
        foreach (var path in paths.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var root = Load(path) ?? throw new InvalidDataException("A document is missing.");
            foreach (var page in new OfdDocument(path, root, Load).Pages()) yield return page;
        }

        XElement? Load(string path) => (bytes += package.LengthOf(path)) <= mostBytes ? package.Load(path) : throw new OverLimitException("LimitUnpacked", mostBytes);
    }

    /// <summary>Where a page begins, and how wide and high it is, in millimetres.</summary>
    public (double Left, double Top, double Width, double Height) BoxOf(XElement page) => Box(page.Child("Area")) ?? Box(_root.Child("CommonData").Child("PageArea")) ?? Usual;

    /// <summary>The files of the templates that lie under what a page draws itself, or over it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isOver">Which of them.</param>
    public IEnumerable<string> TemplatesOf(XElement page, bool isOver) => page.Named("Template")
        .Where(t => t.Text("ZOrder") == "Foreground" == isOver)
        .Select(t => t.Text("TemplateID") is { } id ? _templates.GetValueOrDefault(id) : null)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal);

    private static (double Left, double Top, double Width, double Height)? Box(XElement? area) =>
        OfdElements.Numbers(area.Child("PhysicalBox")?.Value, 4) is [var left, var top, > 0 and var width, > 0 and var height] ? (left, top, width, height) : null;

    // A page that is named more than once is there once.
    private IEnumerable<OfdPage> Pages() => (_root.Child("Pages")?.Named("Page") ?? [])
        .Select(page => page.Text("BaseLoc"))
        .OfType<string>()
        .Select(location => OfdPackage.Resolve(_path, location))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(path => new OfdPage(this, path));

    private void TakeUnits(XElement? resources)
    {
        foreach (var unit in resources?.Descendants().Where(e => e.Name.LocalName == "CompositeGraphicUnit") ?? [])
        {
            if (unit.Text("ID") is { } id) _units.TryAdd(id, unit);
        }
    }
}
