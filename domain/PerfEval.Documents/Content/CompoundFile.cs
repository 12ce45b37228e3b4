using System.Buffers.Binary;
using System.Text;

namespace PerfEval.Documents.Content;

/// <summary>
/// A compound file: a file system within a file, in which Office before 2007 keeps a workbook or document as streams of a
/// root folder. A chain of sectors that leaves the file ends there, and one
/// that comes back to itself where it is as long as the file.
/// </summary>
/// <remarks>[MS-CFB]: Compound File Binary File Format.</remarks>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int HeaderSectors = 109;
    private const int MiniShift = 6;
    private const uint LastSector = 0xFFFFFFFA;
    private const uint NoEntry = 0xFFFFFFFF;
    private const byte StreamEntry = 2;

    private readonly ReadOnlyMemory<byte> _content;
    private readonly int _shift;
    private readonly uint _miniCutoff;
    private readonly uint[] _next;
    private readonly uint[] _nextMini;
    private readonly byte[] _mini;
    private readonly Dictionary<string, (uint Start, long Length)> _streams = new(StringComparer.OrdinalIgnoreCase);

    private CompoundFile(ReadOnlyMemory<byte> content, int shift)
    {
        var header = content.Span;
        _content = content;
        _shift = shift;
        _miniCutoff = BinaryPrimitives.ReadUInt32LittleEndian(header[0x38..]);
        _next = Numbers(Joined(AllocationSectors(header)));
        _nextMini = Numbers(Chain(BinaryPrimitives.ReadUInt32LittleEndian(header[0x3C..]), long.MaxValue));
        var directory = Chain(BinaryPrimitives.ReadUInt32LittleEndian(header[0x30..]), long.MaxValue);
        if (directory.Length < EntryLength)
        {
            _mini = [];
            return;
        }

        var root = directory.AsSpan(0, EntryLength);
        _mini = Chain(StartOf(root), LengthOf(root));
        Children(directory, BinaryPrimitives.ReadUInt32LittleEndian(root[0x4C..]));
    }

    /// <summary>Whether the bytes are a compound file's, as far as the first of them tell.</summary>
    public static bool IsOne(ReadOnlySpan<byte> content) => content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Opens a compound file; null where its header is cut off or says what none says.</summary>
    public static CompoundFile? Open(ReadOnlyMemory<byte> content)
    {
        if (content.Length < HeaderLength || !IsOne(content.Span)) return null;
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(content.Span[0x1E..]);
        return shift is 9 or 12 ? new CompoundFile(content, shift) : null;
    }

    /// <summary>Whether the root folder has a stream of this name.</summary>
    public bool Has(string name) => _streams.ContainsKey(name);

    /// <summary>The bytes of a stream of the root folder; none where there is no such stream.</summary>
    /// <exception cref="InvalidDataException">The stream is cut off.</exception>
    public ReadOnlyMemory<byte> Stream(string name)
    {
        if (!_streams.TryGetValue(name, out var stream)) return default;
        var content = stream.Length < _miniCutoff ? MiniChain(stream.Start, stream.Length) : Chain(stream.Start, stream.Length);
        return content.Length == stream.Length ? content : throw new InvalidDataException("A stream is cut off.");
    }

    private List<uint> AllocationSectors(ReadOnlySpan<byte> header)
    {
        var sectors = new List<uint>();
        var visited = new HashSet<uint>();
        Take(header.Slice(0x4C, HeaderSectors * sizeof(uint)));
        var more = BinaryPrimitives.ReadUInt32LittleEndian(header[0x44..]);
        while (more < LastSector && visited.Add(more) && Sector(more) is { IsEmpty: false } list && list.Length == 1 << _shift)
        {
            Take(list[..^sizeof(uint)]);
            more = BinaryPrimitives.ReadUInt32LittleEndian(list[^sizeof(uint)..]);
        }

        return sectors;

        void Take(ReadOnlySpan<byte> list)
        {
            for (var i = 0; i + sizeof(uint) <= list.Length; i += sizeof(uint))
            {
                var sector = BinaryPrimitives.ReadUInt32LittleEndian(list[i..]);
                if (sector < LastSector) sectors.Add(sector);
            }
        }
    }

    // As many sectors as the file has, however often a broken list names one.
    private byte[] Joined(List<uint> sectors)
    {
        using var bytes = new MemoryStream();
        foreach (var sector in sectors)
        {
            if (bytes.Length > _content.Length) break;
            bytes.Write(Sector(sector));
        }

        return bytes.ToArray();
    }

    private byte[] Chain(uint start, long length)
    {
        using var bytes = new MemoryStream();
        for (var sector = start; sector < LastSector && bytes.Length < Math.Min(length, _content.Length); sector = sector < _next.Length ? _next[sector] : LastSector)
        {
            var content = Sector(sector);
            if (content.IsEmpty) break;
            bytes.Write(content);
        }

        if (bytes.Length > length) bytes.SetLength(Math.Max(0, length));
        return bytes.ToArray();
    }

    private byte[] MiniChain(uint start, long length)
    {
        using var bytes = new MemoryStream();
        for (var sector = start; sector < LastSector && bytes.Length < Math.Min(length, _mini.Length); sector = sector < _nextMini.Length ? _nextMini[sector] : LastSector)
        {
            var at = (long)sector << MiniShift;
            if (at >= _mini.Length) break;
            bytes.Write(_mini.AsSpan((int)at, Math.Min(1 << MiniShift, _mini.Length - (int)at)));
        }

        if (bytes.Length > length) bytes.SetLength(Math.Max(0, length));
        return bytes.ToArray();
    }

    private ReadOnlySpan<byte> Sector(uint number)
    {
        var at = ((long)number + 1) << _shift;
        return at >= _content.Length ? [] : _content.Span.Slice((int)at, (int)Math.Min(1 << _shift, _content.Length - at));
    }

    // The entries of a folder are a tree of siblings.
    private void Children(byte[] directory, uint first)
    {
        var visited = new HashSet<uint>();
        var left = new Stack<uint>([first]);
        while (left.TryPop(out var number))
        {
            if (number == NoEntry || (number + 1L) * EntryLength > directory.Length || !visited.Add(number)) continue;
            var entry = directory.AsSpan((int)number * EntryLength, EntryLength);
            left.Push(BinaryPrimitives.ReadUInt32LittleEndian(entry[0x44..]));
            left.Push(BinaryPrimitives.ReadUInt32LittleEndian(entry[0x48..]));
            if (entry[0x42] != StreamEntry) continue;
            var name = Encoding.Unicode.GetString(entry[..0x40]);
            _streams.TryAdd(name.AsSpan().IndexOf('\0') is >= 0 and var end ? name[..end] : name, (StartOf(entry), LengthOf(entry)));
        }
    }

    private static uint StartOf(ReadOnlySpan<byte> entry) => BinaryPrimitives.ReadUInt32LittleEndian(entry[0x74..]);

    // Files of small sectors have no meaning in the upper half.
    private long LengthOf(ReadOnlySpan<byte> entry) =>
        _shift == 9 ? BinaryPrimitives.ReadUInt32LittleEndian(entry[0x78..]) : Math.Max(0, BinaryPrimitives.ReadInt64LittleEndian(entry[0x78..]));

    private static uint[] Numbers(ReadOnlySpan<byte> bytes)
    {
        var numbers = new uint[bytes.Length / sizeof(uint)];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * sizeof(uint))..]);
        return numbers;
    }
}
