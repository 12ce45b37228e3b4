using System.Buffers.Binary;
using System.Text;

namespace PerfEval.Documents.Tests.Word;

/// <summary>Writes compound files for tests: streams of a root folder, each in whole sectors.</summary>
internal static class TestCompoundFile
{
    private const int Sector = 512;
    private const int Shortest = 4096;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint AllocationSector = 0xFFFFFFFD;
    private const uint Free = 0xFFFFFFFF;

    public static byte[] Of(params (string Name, byte[] Content)[] streams)
    {
        var next = new List<uint>();
        var body = new MemoryStream();
        var directory = new MemoryStream();
        directory.Write(Entry("Root Entry", 5, streams.Length == 0 ? Free : 1, Free, EndOfChain, 0));
        for (var i = 0; i < streams.Length; i++)
        {
            // A stream of less than 4096 bytes would be among the small ones.
            var content = streams[i].Content.Length < Shortest ? [.. streams[i].Content, .. new byte[Shortest - streams[i].Content.Length]] : streams[i].Content;
            directory.Write(Entry(streams[i].Name, 2, Free, i + 1 < streams.Length ? (uint)i + 2 : Free, (uint)next.Count, content.Length));
            Add(content);
        }

        var first = (uint)next.Count;
        Add(directory.ToArray());
        var sectors = 1;
        while ((next.Count + sectors) * sizeof(uint) > sectors * Sector) sectors++;
        var table = (uint)next.Count;
        next.AddRange(Enumerable.Repeat(AllocationSector, sectors));
        while (next.Count * sizeof(uint) % Sector != 0) next.Add(Free);
        foreach (var entry in next) body.Write(Number(entry));
        return [.. Header(first, table, sectors), .. body.ToArray()];

        void Add(byte[] content)
        {
            var count = (content.Length + Sector - 1) / Sector;
            for (var i = 1; i <= count; i++) next.Add(i == count ? EndOfChain : (uint)next.Count + 1);
            body.Write(content);
            body.Write(new byte[(count * Sector) - content.Length]);
        }
    }

    private static byte[] Header(uint directory, uint table, int sectors)
    {
        var header = new byte[Sector];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(0x1A), 3);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(0x1C), 0xFFFE);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(0x1E), 9);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(0x20), 6);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(0x2C), sectors);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x30), directory);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(0x38), Shortest);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x3C), EndOfChain);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x44), EndOfChain);
        for (var i = 0; i < 109; i++) BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(0x4C + (i * sizeof(uint))), i < sectors ? table + (uint)i : Free);
        return header;
    }

    private static byte[] Entry(string name, byte kind, uint child, uint right, uint start, int length)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(0x40), (ushort)((name.Length + 1) * sizeof(char)));
        entry[0x42] = kind;
        entry[0x43] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(0x44), Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(0x48), right);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(0x4C), child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(0x74), start);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(0x78), length);
        return entry;
    }

    private static byte[] Number(uint value)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
