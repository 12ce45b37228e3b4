using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace PerfEval.Documents.Word.Binary;

/// <summary>The names of a document's fonts, by number.</summary>
/// <remarks>[MS-DOC] 2.9.286 SttbfFfn, 2.9.92 FFN.</remarks>
internal static class FontNames
{
    private const int NameStart = 39;

    /// <summary>Reads the names; as many as there are where the list is cut off.</summary>
    public static List<string> Of(ReadOnlySpan<byte> table)
    {
        var names = new List<string>();
        if (table.Length < sizeof(int)) return names;
        var count = BinaryPrimitives.ReadUInt16LittleEndian(table);
        table = table[sizeof(int)..];
        while (names.Count < count && !table.IsEmpty && table[0] < table.Length)
        {
            var font = table.Slice(1, table[0]);
            var name = font.Length > NameStart ? MemoryMarshal.Cast<byte, char>(font[NameStart..]) : [];
            names.Add(name.IndexOf('\0') is >= 0 and var end ? name[..end].ToString() : name.ToString());
            table = table[(1 + font.Length)..];
        }

        return names;
    }
}
