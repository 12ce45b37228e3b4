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

    private OfdDocument(OfdPackage package, string path, XElement root)
    {
        _path = path;
        _root = root;
        var common = root.Child("CommonData");
        foreach (var template in common?.Named("TemplatePage") ?? [])
        {
            if (template.Text("ID") is { } id && template.Text("BaseLoc") is { } location) _templates.TryAdd(id, OfdPackage.Resolve(path, location));
        }

        foreach (var resources in (common?.Elements() ?? []).Where(e => e.Name.LocalName is "PublicRes" or "DocumentRes")) TakeUnits(package, OfdPackage.Resolve(path, resources.Value));
    }

    /// <summary>The drawings that pages share, by number.</summary>
    public IReadOnlyDictionary<string, XElement> Units => _units;

    /// <summary>The pages of all documents of a package.</summary>
    /// <exception cref="InvalidDataException">There is no document.</exception>
    /// <exception cref="XmlException">What names them is no XML.</exception>
    public static IEnumerable<OfdPage> PagesOf(OfdPackage package)
    {
        var entrance = package.Load(OfdGridReader.Entrance) ?? throw new InvalidDataException("There is no list of documents.");
        foreach (var body in entrance.Named("DocBody"))
        {
            if (body.Child("DocRoot")?.Value is not { } location) continue;
            var path = OfdPackage.Resolve(OfdGridReader.Entrance, location);
            var root = package.Load(path) ?? throw new InvalidDataException("A document is missing.");
            foreach (var page in new OfdDocument(package, path, root).Pages()) yield return page;
        }
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

    private IEnumerable<OfdPage> Pages()
    {
        foreach (var page in _root.Child("Pages")?.Named("Page") ?? [])
        {
            if (page.Text("BaseLoc") is { } location) yield return new OfdPage(this, OfdPackage.Resolve(_path, location));
        }
    }

    private void TakeUnits(OfdPackage package, string path)
    {
        foreach (var unit in package.Load(path)?.Descendants().Where(e => e.Name.LocalName == "CompositeGraphicUnit") ?? [])
        {
            if (unit.Text("ID") is { } id) _units.TryAdd(id, unit);
        }
    }
}
