using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace PerfEval.Documents.Ofd;

/// <summary>The files of an OFD, which is an archive of XML.</summary>
internal sealed class OfdPackage
{
    // Objects lie within a page, a layer, blocks and drawings; who reads a text descends into what lies within it.
    private const int MostDepth = 100;

    private readonly CancellationToken _cancellation;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="archive">The archive, its limits checked.</param>
    /// <param name="cancellation">Asked between elements.</param>
    public OfdPackage(ZipArchive archive, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        foreach (var entry in archive.Entries) _entries.TryAdd(Path(entry.FullName), entry);
    }

    /// <summary>Whether there is a file of this path.</summary>
    public bool Has(string path) => _entries.ContainsKey(path);

    /// <summary>How many bytes a file unpacks to; 0 where there is none.</summary>
    public long LengthOf(string path) => _entries.TryGetValue(path, out var entry) ? entry.Length : 0;

    /// <summary>The root of a file; null where there is no such file. Who loads one sees to its size: a tree takes many times the bytes that it is read from.</summary>
    /// <exception cref="XmlException">It is no XML.</exception>
    /// <exception cref="InvalidDataException">It is damaged, or its elements lie deeper than any that draw a page.</exception>
    public XElement? Load(string path)
    {
        if (!_entries.TryGetValue(path, out var entry)) return null;
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return RootOf(reader);
    }

    /// <summary>The path that a file names, which counts from its own folder or, with a slash before it, from the root.</summary>
    /// <param name="from">The file that names it.</param>
    /// <param name="location">What it says.</param>
    public static string Resolve(string from, string location)
    {
        location = location.Trim().Replace('\\', '/');
        var parts = location.StartsWith('/') ? [] : from.Split('/')[..^1].ToList();
        foreach (var part in location.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..") parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            else if (part != ".") parts.Add(part);
        }

        return string.Join('/', parts);
    }

    private static string Path(string name) => Resolve("", name);

    // Namespaces are left out: programs give them different names.
    private XElement? RootOf(XmlReader reader)
    {
        XElement? root = null;
        XElement? open = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    _cancellation.ThrowIfCancellationRequested();
                    if (reader.Depth > MostDepth) throw new InvalidDataException("Elements lie too deep.");
                    var (element, isEmpty) = (new XElement(reader.LocalName), reader.IsEmptyElement);
                    while (reader.MoveToNextAttribute())
                    {
                        if (reader.NamespaceURI.Length == 0) element.Add(new XAttribute(reader.LocalName, reader.Value));
                    }

                    open?.Add(element);
                    root ??= element;
                    if (!isEmpty) open = element;
                    break;
                case XmlNodeType.EndElement:
                    open = open?.Parent;
                    break;

                // What stands between elements says nothing, but a text may be a blank.
                case XmlNodeType.Text or XmlNodeType.CDATA:
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when open?.Name.LocalName == "TextCode":
                    open?.Add(new XText(reader.Value));
                    break;
            }
        }

        return root;
    }
}
