using System.Buffers.Binary;

namespace PerfEval.Fuzzing.Mutators;

/// <summary>Records of an old workbook with other lengths, kinds and figures; sectors of its file that lead elsewhere.</summary>
internal sealed class RecordsMutator : IMutator
{
    private const int MostChanges = 6;
    private const int Header = 4;
    private const int Sector = 512;

    public string Name => "records";

    public bool Fits(string format) => format == "xls";

    public byte[] Mutate(byte[] content, Random random)
    {
        var bytes = (byte[])content.Clone();
        var records = RecordsOf(bytes);
        for (var times = random.Next(1, MostChanges); times > 0; times--)
        {
            if (records.Count == 0 || random.Next(4) == 0) Redirect(bytes, random);
            else Change(bytes, records[random.Next(records.Count)], random);
        }

        return bytes;
    }

    /// <summary>The records from the first BOF on, as far as they lie one behind the other.</summary>
    private static List<int> RecordsOf(ReadOnlySpan<byte> bytes)
    {
        var records = new List<int>();
        var at = bytes.IndexOf((ReadOnlySpan<byte>)[0x09, 0x08, 0x10, 0x00, 0x00, 0x06]);
        while (at >= 0 && at + Header <= bytes.Length)
        {
            records.Add(at);
            at += Header + BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 2)..]);
        }

        return records;
    }

    private static void Change(byte[] bytes, int record, Random random)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(record + 2));
        switch (random.Next(3))
        {
            case 0: BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(record), (ushort)random.Next(0x0900)); break;
            case 1: BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(record + 2), (ushort)random.Next(0x2100)); break;
            default:
                for (var at = record + Header; at < Math.Min(record + Header + length, bytes.Length); at++)
                    if (random.Next(4) == 0) bytes[at] = random.Next(2) == 0 ? (byte)0xFF : (byte)random.Next(256);
                break;
        }
    }

    private static void Redirect(byte[] bytes, Random random)
    {
        var place = random.Next(Math.Max(1, bytes.Length / Sector)) * Sector + random.Next(Sector / 4) * 4;
        if (place + 4 <= bytes.Length) BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(place), random.Next(-4, bytes.Length / Sector + 2));
    }
}
