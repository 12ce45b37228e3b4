using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace PerfEval.Documents.Ofd;

/// <summary>The files of an OFD, which is an archive of XML.</summary>
internal sealed class OfdPackage : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="archive">The archive, its limits checked; disposed with this.</param>
    public OfdPackage(ZipArchive archive)
    {
        _archive = archive;
        foreach (var entry in archive.Entries) _entries.TryAdd(Path(entry.FullName), entry);
    }

    /// <summary>Whether there is a file of this path.</summary>
    public bool Has(string path) => _entries.ContainsKey(path);

    /// <summary>How many bytes a file unpacks to; 0 where there is none.</summary>
    public long LengthOf(string path) => _entries.TryGetValue(path, out var entry) ? entry.Length : 0;

    /// <summary>The root of a file; null where there is no such file.</summary>
    /// <exception cref="XmlException">It is no XML.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public XElement? Load(string path)
    {
        if (!_entries.TryGetValue(path, out var entry)) return null;
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader).Root;
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

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private static string Path(string name) => Resolve("", name);
}
