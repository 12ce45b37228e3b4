using System.Buffers.Binary;
using System.IO.Compression;

namespace PerfEval.Fuzzing.Mutators;

/// <summary>Entries of an archive lost, doubled, renamed, exchanged, nested, blown up; a directory that says what is not so.</summary>
internal sealed class EntriesMutator : IMutator
{
    private const int Bomb = 4 * 1024 * 1024;
    private const int MostEntries = 6000;

    private static readonly string[] Names = [" ", "/", "../../etc/passwd", "a\\b.xlsx", "xl/workbook.xml", "word/document.xml", "[Content_Types].xml", "表.xlsx", "长" + new string('长', 300), "~$a.xlsx", "con.txt"];

    public string Name => "entries";

    public bool Fits(string format) => format is "xlsx" or "docx" or "ofd" or "zip";

    public byte[] Mutate(byte[] content, Random random)
    {
        if (random.Next(4) == 0) return WithDirectoryChanged(content, random);
        if (Package.Open(content) is not { Entries.Count: > 0 } package) return content;
        var entries = package.Entries;
        var at = random.Next(entries.Count);
        switch (random.Next(8))
        {
            case 0: entries.RemoveAt(at); break;
            case 1: entries.Add(entries[at]); break;
            case 2: entries[at] = (Names[random.Next(Names.Length)], entries[at].Content); break;
            case 3: entries[at] = (entries[at].Name, entries[random.Next(entries.Count)].Content); break;
            case 4: entries[at] = (entries[at].Name, new byte[random.Next(Bomb)]); break;
            case 5: entries[at] = (entries[at].Name, []); break;
            case 6: entries.Add(("inner.zip", content)); break;
            default: entries.AddRange(Enumerable.Range(0, random.Next(10) == 0 ? MostEntries : 30).Select(number => ($"{number}.txt", new byte[] { 65 }))); break;
        }

        return package.ToArray(random.Next(3) == 0 ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
    }

    /// <summary>Lengths, places, methods and flags of an entry stand in the first 46 bytes of its directory record.</summary>
    private static byte[] WithDirectoryChanged(byte[] content, Random random)
    {
        var changed = (byte[])content.Clone();
        var records = new List<int>();
        for (var at = 0; changed.AsSpan(at).IndexOf("PK\x01\x02"u8) is >= 0 and var found; at += found + 4) records.Add(at + found);
        if (records.Count == 0) return changed;
        var record = records[random.Next(records.Count)];
        var field = record + random.Next(8, 46);
        if (field + 4 > changed.Length) return changed;
        BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(field), random.Next(3) switch { 0 => 0u, 1 => uint.MaxValue, _ => (uint)random.Next() });
        return changed;
    }
}
