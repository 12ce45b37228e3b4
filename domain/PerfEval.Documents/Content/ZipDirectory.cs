using System.Buffers.Binary;

namespace PerfEval.Documents.Content;

/// <summary>The directory at the end of an archive. What the archive's files hold, archives too, does not count.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongestComment = 65_535;
    private const int EntryLength = 46;

    /// <summary>Whether an entry's name begins with a text; null where there is no directory.</summary>
    public static bool? HasEntry(ReadOnlySpan<byte> archive, ReadOnlySpan<byte> start)
    {
        var tail = archive[^Math.Min(archive.Length, EndLength + LongestComment)..];
        var end = tail.LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < EndLength) return null;
        var (length, at) = (BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 12)..]), BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 16)..]));
        if (at + (long)length > archive.Length) return null;
        for (var rest = archive.Slice((int)at, (int)length); rest.Length >= EntryLength && rest.StartsWith("PK\x01\x02"u8);)
        {
            var name = BinaryPrimitives.ReadUInt16LittleEndian(rest[28..]);
            if (rest[EntryLength..].StartsWith(start) && name >= start.Length) return true;
            var whole = EntryLength + name + BinaryPrimitives.ReadUInt16LittleEndian(rest[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(rest[32..]);
            if (whole > rest.Length) break;
            rest = rest[whole..];
        }

        return false;
    }
}
