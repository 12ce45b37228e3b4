using System.Buffers.Binary;

namespace PerfEval.Documents.Word.Binary;

/// <summary>A change of one property of characters, paragraphs or rows: what it changes, and to what.</summary>
/// <remarks>[MS-DOC] 2.2.5, Sprm and Prl.</remarks>
internal readonly ref struct Modifier
{
    /// <summary>The characters were deleted with changes tracked.</summary>
    public const ushort IsDeleted = 0x0800;

    /// <summary>The characters are hidden.</summary>
    public const ushort IsHidden = 0x083C;

    /// <summary>The character is a symbol of a font.</summary>
    public const ushort Symbol = 0x6A09;

    /// <summary>The font of Latin characters.</summary>
    public const ushort Font = 0x4A4F;

    /// <summary>The font of characters that are neither Latin nor Chinese, symbols among them.</summary>
    public const ushort FontOfOthers = 0x4A51;

    /// <summary>The paragraph stands in a table.</summary>
    public const ushort InTable = 0x2416;

    /// <summary>The paragraph ends a row of a table.</summary>
    public const ushort EndsRow = 0x2417;

    /// <summary>In how many tables the paragraph stands.</summary>
    public const ushort Depth = 0x6649;

    /// <summary>The paragraph ends a cell of a table within a table.</summary>
    public const ushort EndsInnerCell = 0x244B;

    /// <summary>The paragraph ends a row of a table within a table.</summary>
    public const ushort EndsInnerRow = 0x244C;

    /// <summary>The modifiers stand in the stream of data: they are too long for a page of them.</summary>
    public const ushort Elsewhere = 0x6646;

    /// <summary>The same, as the first programs wrote it.</summary>
    public const ushort ElsewhereToo = 0x6645;

    /// <summary>The edges of a row's cells, and how they are merged.</summary>
    public const ushort RowShape = 0xD608;

    /// <summary>How a cell is merged with those above and below.</summary>
    public const ushort VerticalMerge = 0xD62B;

    /// <summary>Cells of a row that are one.</summary>
    public const ushort HorizontalMerge = 0x5624;

    private const ushort Tabs = 0xC615;

    private Modifier(ushort code, ReadOnlySpan<byte> operand)
    {
        Code = code;
        Operand = operand;
    }

    /// <summary>What is changed.</summary>
    public ushort Code { get; }

    /// <summary>To what, without the length that stands before it.</summary>
    public ReadOnlySpan<byte> Operand { get; }

    /// <summary>The operand of one byte, two or four as a number; 0 where there is none.</summary>
    public int Value => Operand.Length switch
    {
        0 => 0,
        1 => Operand[0],
        < sizeof(int) => BinaryPrimitives.ReadInt16LittleEndian(Operand),
        _ => BinaryPrimitives.ReadInt32LittleEndian(Operand),
    };

    /// <summary>Takes the first modifier of a list off it.</summary>
    /// <param name="list">The list; empty behind the last one, and behind one that is cut off.</param>
    /// <param name="modifier">The modifier.</param>
    /// <returns>Whether there was one.</returns>
    public static bool TryTake(ref ReadOnlySpan<byte> list, out Modifier modifier)
    {
        modifier = default;
        if (list.Length < sizeof(ushort)) return false;
        var code = BinaryPrimitives.ReadUInt16LittleEndian(list);
        var rest = list[sizeof(ushort)..];
        list = [];
        var (skipped, length) = LengthOf(code, rest);
        if (length < 0 || skipped + length > rest.Length) return false;
        modifier = new Modifier(code, rest.Slice(skipped, length));
        list = rest[(skipped + length)..];
        return true;
    }

    // The upper three bits say how long the operand is; six, that its first byte does.
    private static (int Skipped, int Length) LengthOf(ushort code, ReadOnlySpan<byte> rest) => (code >> 13) switch
    {
        0 or 1 => (0, sizeof(byte)),
        2 or 4 or 5 => (0, sizeof(ushort)),
        3 => (0, sizeof(int)),
        7 => (0, 3),
        _ when code == RowShape => rest.Length < sizeof(ushort) ? (0, -1) : (sizeof(ushort), BinaryPrimitives.ReadUInt16LittleEndian(rest) - 1),
        _ when rest.IsEmpty => (0, -1),
        _ when code == Tabs && rest[0] == byte.MaxValue => (1, TabsLength(rest[1..])),
        _ => (1, rest[0]),
    };

    // Tabs deleted, of four bytes each, then tabs added, of three.
    private static int TabsLength(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty) return -1;
        var added = 1 + (rest[0] * 4);
        return added >= rest.Length ? -1 : added + 1 + (rest[added] * 3);
    }
}
