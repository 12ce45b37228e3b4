using System.IO.Compression;
using System.Text;

namespace PerfEval.Fuzzing.Mutators;

/// <summary>The entries of an archive, of which workbooks and documents are made too.</summary>
internal sealed class Package(List<(string Name, byte[] Content)> entries)
{
    /// <summary>The entries, in order.</summary>
    public List<(string Name, byte[] Content)> Entries { get; } = entries;

    /// <summary>Takes an archive apart; null where it is broken.</summary>
    public static Package? Open(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content));
            return new Package([.. archive.Entries.Select(entry => (entry.FullName, Bytes(entry)))]);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>Puts the archive together.</summary>
    public byte[] ToArray(CompressionLevel level = CompressionLevel.Fastest)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (name, content) in Entries)
            {
                using var entry = archive.CreateEntry(name.Length == 0 ? " " : name, level).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
