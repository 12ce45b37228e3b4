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

    private readonly ReadOnlyMemory<byte> _document;
    private readonly RunKind _kind;
    private readonly Maker _make;
    private readonly List<(long Start, long End, int Page, byte Entry)> _runs = [];
    private int _last = -1;
    private T? _made;

    /// <summary>Makes properties of a list of modifiers.</summary>
    public delegate T Maker(ReadOnlySpan<byte> modifiers);

    private PropertyRuns(ReadOnlyMemory<byte> document, RunKind kind, Maker make) => (_document, _kind, _make) = (document, kind, make);

    /// <summary>Reads the runs.</summary>
    /// <param name="table">The part of the stream of tables that says which pages hold them.</param>
    /// <param name="document">The stream of the document, with the pages.</param>
    /// <param name="kind">How a page lays them out.</param>
    /// <param name="make">Makes properties of the modifiers of a run; none of those that are the default.</param>
    /// <exception cref="InvalidDataException">A page lies outside of the file.</exception>
    public static PropertyRuns<T> Of(ReadOnlySpan<byte> table, ReadOnlyMemory<byte> document, RunKind kind, Maker make)
    {
        var runs = new PropertyRuns<T>(document, kind, make);
        var count = (table.Length - sizeof(int)) / (2 * sizeof(int));
        for (var i = 0; i < Math.Min(count, document.Length / PageLength); i++)
        {
            var page = (long)(BinaryPrimitives.ReadInt32LittleEndian(table[((count + 1 + i) * sizeof(int))..]) & PageNumberMask) * PageLength;
            if (page + PageLength > document.Length) throw new InvalidDataException("A page of properties lies outside of the file.");
            runs.Add((int)page);
        }

        runs._runs.Sort((a, b) => a.Start.CompareTo(b.Start));
        return runs;
    }

    /// <summary>The properties of what is stored at an offset; null where no run has it.</summary>
    /// <remarks>They are made where they are asked for: a file can name far more runs than its text has.</remarks>
    public T? At(long offset)
    {
        if (_last >= 0 && offset >= _runs[_last].Start && offset < _runs[_last].End) return _made;
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
                return _made = _make(ModifiersOf(_runs[middle].Page, _runs[middle].Entry));
            }
        }

        return default;
    }

    private void Add(int start)
    {
        var page = _document.Span.Slice(start, PageLength);
        var entry = _kind == RunKind.Paragraphs ? 13 : 1;
        var count = Math.Min(page[^1], (PageLength - 1 - sizeof(int)) / (sizeof(int) + entry));
        var entries = (count + 1) * sizeof(int);
        for (var i = 0; i < count; i++)
        {
            var from = BinaryPrimitives.ReadUInt32LittleEndian(page[(i * sizeof(int))..]);
            var to = BinaryPrimitives.ReadUInt32LittleEndian(page[((i + 1) * sizeof(int))..]);
            if (to > from) _runs.Add((from, to, start, page[entries + (i * entry)]));
        }
    }

    // Of a paragraph the length is one of words, or stands in the next byte; the number of its style stands before its modifiers.
    private ReadOnlySpan<byte> ModifiersOf(int run, byte entry)
    {
        if (entry == 0) return [];
        var page = _document.Span.Slice(run, PageLength);
        var at = entry * 2;
        var (start, length) = _kind == RunKind.Characters ? (at + 1, page[at])
            : page[at] != 0 ? (at + 1, (page[at] * 2) - 1)
            : at + 1 < PageLength ? (at + 2, page[at + 1] * 2) : (at, 0);
        if (_kind == RunKind.Paragraphs) (start, length) = (start + sizeof(ushort), length - sizeof(ushort));
        return length <= 0 || start >= PageLength ? [] : page.Slice(start, Math.Min(length, PageLength - start));
    }
}
