using System.Buffers.Binary;

namespace PerfEval.Documents.Word.Binary;

/// <summary>
/// Runs of characters, or of paragraphs, that share their properties, in the order in which they are stored in the file. Pages of
/// 512 bytes hold them: offsets first, then where in the page the modifiers of each run are.
/// </summary>
/// <typeparam name="T">What the modifiers come to.</typeparam>
/// <remarks>[MS-DOC] 2.8.5 PlcBteChpx, 2.8.6 PlcBtePapx, 2.9.32 ChpxFkp, 2.9.175 PapxFkp.</remarks>
internal sealed class PropertyRuns<T>
{
    private const int PageLength = 512;
    private const int PageNumberMask = 0x3FFFFF;

    private readonly List<(long Start, long End, T Properties)> _runs = [];
    private int _last;

    /// <summary>Makes properties of a list of modifiers.</summary>
    public delegate T Maker(ReadOnlySpan<byte> modifiers);

    private PropertyRuns()
    {
    }

    /// <summary>Reads the runs.</summary>
    /// <param name="table">The part of the stream of tables that says which pages hold them.</param>
    /// <param name="document">The stream of the document, with the pages.</param>
    /// <param name="kind">How a page lays them out.</param>
    /// <param name="make">Makes properties of the modifiers of a run; none of those that are the default.</param>
    /// <exception cref="InvalidDataException">A page lies outside of the file.</exception>
    public static PropertyRuns<T> Of(ReadOnlySpan<byte> table, ReadOnlySpan<byte> document, RunKind kind, Maker make)
    {
        var runs = new PropertyRuns<T>();
        var count = (table.Length - sizeof(int)) / (2 * sizeof(int));
        for (var i = 0; i < Math.Min(count, document.Length / PageLength); i++)
        {
            var page = (long)(BinaryPrimitives.ReadInt32LittleEndian(table[((count + 1 + i) * sizeof(int))..]) & PageNumberMask) * PageLength;
            if (page + PageLength > document.Length) throw new InvalidDataException("A page of properties lies outside of the file.");
            runs.Add(document.Slice((int)page, PageLength), kind, make);
        }

        runs._runs.Sort((a, b) => a.Start.CompareTo(b.Start));
        return runs;
    }

    /// <summary>The properties of what is stored at an offset; null where no run has it.</summary>
    public T? At(long offset)
    {
        if (_last < _runs.Count && offset >= _runs[_last].Start && offset < _runs[_last].End) return _runs[_last].Properties;
        var (low, high) = (0, _runs.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (offset < _runs[middle].Start)
            {
                high = middle - 1;
            }
            else if (offset >= _runs[middle].End)
            {
                low = middle + 1;
            }
            else
            {
                _last = middle;
                return _runs[middle].Properties;
            }
        }

        return default;
    }

    private void Add(ReadOnlySpan<byte> page, RunKind kind, Maker make)
    {
        var entry = kind == RunKind.Paragraphs ? 13 : 1;
        var count = Math.Min(page[^1], (PageLength - 1 - sizeof(int)) / (sizeof(int) + entry));
        var entries = (count + 1) * sizeof(int);
        for (var i = 0; i < count; i++)
        {
            var start = BinaryPrimitives.ReadUInt32LittleEndian(page[(i * sizeof(int))..]);
            var end = BinaryPrimitives.ReadUInt32LittleEndian(page[((i + 1) * sizeof(int))..]);
            if (end > start) _runs.Add((start, end, make(ModifiersAt(page, page[entries + (i * entry)] * 2, kind))));
        }
    }

    // Of a paragraph the length is one of words, or stands in the next byte; the number of its style stands before its modifiers.
    private static ReadOnlySpan<byte> ModifiersAt(ReadOnlySpan<byte> page, int at, RunKind kind)
    {
        if (at == 0) return [];
        var (start, length) = kind == RunKind.Characters ? (at + 1, page[at])
            : page[at] != 0 ? (at + 1, (page[at] * 2) - 1)
            : at + 1 < PageLength ? (at + 2, page[at + 1] * 2) : (at, 0);
        if (kind == RunKind.Paragraphs) (start, length) = (start + sizeof(ushort), length - sizeof(ushort));
        return length <= 0 || start >= PageLength ? [] : page.Slice(start, Math.Min(length, PageLength - start));
    }
}
