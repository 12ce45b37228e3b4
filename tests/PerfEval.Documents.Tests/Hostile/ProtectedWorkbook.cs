using System.Text;

namespace PerfEval.Documents.Tests.Hostile;

/// <summary>Writes a workbook of Office before 2007 that its password protects: a compound file with one stream that begins with FilePass.</summary>
internal static class ProtectedWorkbook
{
    private const int Sector = 512;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint FatSector = 0xFFFFFFFD;
    private const uint Free = 0xFFFFFFFF;
    private const int StreamLength = 4096;

    public static byte[] Content()
    {
        var file = new byte[Sector * (3 + (StreamLength / Sector))];
        using var writer = new BinaryWriter(new MemoryStream(file));
        writer.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        writer.Write(new byte[16]);
        writer.Write((ushort)0x3E);
        writer.Write((ushort)3);
        writer.Write((ushort)0xFFFE);
        writer.Write((ushort)9);
        writer.Write((ushort)6);
        writer.Write(new byte[10]);
        writer.Write(1u);
        writer.Write(1u);
        writer.Write(0u);
        writer.Write(4096u);
        writer.Write(EndOfChain);
        writer.Write(0u);
        writer.Write(EndOfChain);
        writer.Write(0u);
        writer.Write(0u);
        for (var i = 1; i < 109; i++) writer.Write(Free);

        writer.Write(FatSector);
        writer.Write(EndOfChain);
        for (var i = 0; i < StreamLength / Sector; i++) writer.Write(i == (StreamLength / Sector) - 1 ? EndOfChain : (uint)(i + 3));
        while (writer.BaseStream.Position < Sector * 2) writer.Write(Free);

        Entry(writer, "Root Entry", 5, 1, EndOfChain, 0);
        Entry(writer, "Workbook", 2, Free, 2, StreamLength);
        writer.BaseStream.Position = Sector * 3;
        writer.Write([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]);
        writer.Write(new byte[12]);
        writer.Write([0x2F, 0x00, 0x36, 0x00, 0x01, 0x00, 0x01, 0x00, 0x01, 0x00]);
        writer.Write([.. Enumerable.Range(1, 48).Select(i => (byte)i)]);
        writer.Write([0x0A, 0x00, 0x00, 0x00]);
        return file;
    }

    private static void Entry(BinaryWriter writer, string name, byte type, uint child, uint start, uint length)
    {
        var text = Encoding.Unicode.GetBytes(name);
        writer.Write(text);
        writer.Write(new byte[64 - text.Length]);
        writer.Write((ushort)(text.Length + 2));
        writer.Write(type);
        writer.Write((byte)1);
        writer.Write(Free);
        writer.Write(Free);
        writer.Write(child);
        writer.Write(new byte[36]);
        writer.Write(start);
        writer.Write((ulong)length);
    }
}
