using System.IO.Compression;
using System.Text;

namespace PerfEval.Documents.Tests.Hostile;

/// <summary>Writes archives for tests.</summary>
internal static class Archives
{
    public static byte[] Of(params (string Name, byte[] Content)[] entries) => Of(CompressionLevel.Optimal, entries);

    /// <summary>An archive that packs nothing, as programs do with what is packed already.</summary>
    public static byte[] Stored(params (string Name, byte[] Content)[] entries) => Of(CompressionLevel.NoCompression, entries);

    private static byte[] Of(CompressionLevel level, (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The archive with one entry's content changed.</summary>
    public static byte[] Changed(byte[] content, string name, Func<string, string> change)
    {
        using var archive = new ZipArchive(new MemoryStream(content));
        return Of([.. archive.Entries.Select(e => (e.FullName, e.FullName == name ? Encoding.UTF8.GetBytes(change(Text(e))) : Bytes(e)))]);
    }

    private static string Text(ZipArchiveEntry entry) => Encoding.UTF8.GetString(Bytes(entry));

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
