using System.Buffers.Binary;
using System.Text;

namespace PerfEval.Documents.Word.Binary;

/// <summary>The text of a document, which is stored in pieces, and where in the file each of its characters is.</summary>
/// <remarks>[MS-DOC] 2.8.35, PlcPcd.</remarks>
internal sealed class PieceTable
{
    private const byte FormatMark = 1;
    private const byte PiecesMark = 2;
    private const int DescriptorLength = 8;
    private const uint CompressedFlag = 0x40000000;
    private const uint OffsetMask = 0x3FFFFFFF;
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? throw new NotSupportedException("windows-1252");

    private readonly List<(int First, int End, long Offset, int Width)> _pieces = [];
    private readonly StringBuilder _text = new();
    private int _last;

    private PieceTable()
    {
    }

    /// <summary>How many characters there are.</summary>
    public int Length => _text.Length;

    /// <summary>Reads the pieces.</summary>
    /// <param name="table">The part of the stream of tables that holds them.</param>
    /// <param name="document">The stream that holds the text.</param>
    /// <param name="mostCharacters">The most characters to read.</param>
    /// <exception cref="InvalidDataException">They are not a list of pieces, or lie outside of the file.</exception>
    /// <exception cref="OverLimitException">There are more characters than the limit.</exception>
    public static PieceTable Of(ReadOnlySpan<byte> table, ReadOnlySpan<byte> document, int mostCharacters)
    {
        var pieces = new PieceTable();
        var list = PiecesIn(table);
        var count = (list.Length - sizeof(int)) / (sizeof(int) + DescriptorLength);
        for (var i = 0; i < count; i++)
        {
            var first = BinaryPrimitives.ReadInt32LittleEndian(list[(i * sizeof(int))..]);
            var end = BinaryPrimitives.ReadInt32LittleEndian(list[((i + 1) * sizeof(int))..]);
            var where = BinaryPrimitives.ReadUInt32LittleEndian(list[(((count + 1) * sizeof(int)) + (i * DescriptorLength) + sizeof(ushort))..]);
            if (first != pieces.Length || end < first) throw new InvalidDataException("The pieces of the text do not follow one another.");
            if (end > mostCharacters) throw new OverLimitException("LimitLetters", mostCharacters);
            pieces.Add(first, end, where, document);
        }

        return pieces;
    }

    /// <summary>A character of the text.</summary>
    public char this[int position] => Text[position];

    /// <summary>The text.</summary>
    public string Text => field ??= _text.ToString();

    /// <summary>Where in the file a character is: the offset of its first byte in the stream of the document.</summary>
    public long OffsetOf(int position)
    {
        if (_last >= _pieces.Count || position < _pieces[_last].First || position >= _pieces[_last].End) _last = PieceAt(position);
        var (first, _, offset, width) = _pieces[_last];
        return offset + ((long)(position - first) * width);
    }

    // Formats of pieces stand before their list.
    private static ReadOnlySpan<byte> PiecesIn(ReadOnlySpan<byte> table)
    {
        while (table.Length > sizeof(int) && table[0] == FormatMark)
        {
            var skipped = sizeof(byte) + sizeof(ushort) + BinaryPrimitives.ReadUInt16LittleEndian(table[1..]);
            table = skipped < table.Length ? table[skipped..] : [];
        }

        if (table.Length <= 1 + sizeof(int) || table[0] != PiecesMark) throw new InvalidDataException("There is no list of the pieces of the text.");
        var length = BinaryPrimitives.ReadInt32LittleEndian(table[1..]);
        table = table[(1 + sizeof(int))..];
        return length < sizeof(int) || length > table.Length ? throw new InvalidDataException("The list of the pieces of the text is cut off.") : table[..length];
    }

    private void Add(int first, int end, uint where, ReadOnlySpan<byte> document)
    {
        var isCompressed = (where & CompressedFlag) != 0;
        var width = isCompressed ? sizeof(byte) : sizeof(char);
        var offset = isCompressed ? (where & OffsetMask) / 2 : where & OffsetMask;
        var bytes = (long)(end - first) * width;
        if (offset + bytes > document.Length) throw new InvalidDataException("A piece of the text lies outside of the file.");
        _text.Append((isCompressed ? Western : Encoding.Unicode).GetString(document.Slice((int)offset, (int)bytes)));
        if (_text.Length != end) throw new InvalidDataException("A piece of the text has another length than its list says.");
        _pieces.Add((first, end, offset, width));
    }

    private int PieceAt(int position)
    {
        var (low, high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (position >= _pieces[middle].End) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
