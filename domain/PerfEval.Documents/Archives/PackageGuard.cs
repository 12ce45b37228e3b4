using System.IO.Compression;

namespace PerfEval.Documents.Archives;

/// <summary>Looks at an archive's directory before anything of it is unpacked, as a workbook and a document are archives too.</summary>
/// <remarks>An entry never unpacks to more than its directory says: the runtime stops there.</remarks>
internal static class PackageGuard
{
    private const long FreeOfRatio = 1024 * 1024;

    /// <summary>Refuses an archive that would unpack to too much.</summary>
    /// <exception cref="OverLimitException">It has more entries or bytes, or is packed tighter, than the limits.</exception>
    /// <exception cref="InvalidDataException">It is no archive.</exception>
    public static void Check(ZipArchive archive, ReadLimits limits)
    {
        var entries = archive.Entries;
        if (entries.Count > limits.MaxEntries) throw new OverLimitException("LimitEntries", limits.MaxEntries);
        var bytes = 0L;
        foreach (var entry in entries)
        {
            if (entry.Length < 0 || entry.Length > limits.MaxUnpackedBytes || (bytes += entry.Length) > limits.MaxUnpackedBytes) throw new OverLimitException("LimitUnpacked", limits.MaxUnpackedBytes);
            if (entry.Length > FreeOfRatio && entry.Length / Math.Max(1, entry.CompressedLength) > limits.MaxRatio) throw new OverLimitException("LimitRatio", limits.MaxRatio);
        }
    }
}
