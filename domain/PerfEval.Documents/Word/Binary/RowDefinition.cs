using System.Buffers.Binary;
using PerfEval.Documents.Word.Tables;

namespace PerfEval.Documents.Word.Binary;

/// <summary>Reads the shape of a row out of the modifiers of the paragraph that ends it.</summary>
/// <remarks>[MS-DOC] 2.9.322 TDefTableOperand, 2.9.327 TCGRF.</remarks>
internal sealed class RowDefinition
{
    private const int CellLength = 20;
    private const int HorizontalBits = 3;
    private const int ContinuedFlag = 0x20;
    private const int BegunFlag = 0x40;

    private readonly int[] _edges;
    private readonly int[] _horizontal;
    private readonly VerticalMerge[] _vertical;

    private RowDefinition(int cells)
    {
        _edges = new int[cells + 1];
        _horizontal = new int[cells];
        _vertical = new VerticalMerge[cells];
    }

    /// <summary>The shape; null where the modifiers give none.</summary>
    public static RowShape? Of(ReadOnlySpan<byte> modifiers)
    {
        RowDefinition? row = null;
        while (Modifier.TryTake(ref modifiers, out var modifier))
        {
            switch (modifier.Code)
            {
                case Modifier.RowShape:
                    row = Defined(modifier.Operand);
                    break;
                case Modifier.VerticalMerge when modifier.Operand is [var cell, var merge, ..]:
                    if (cell < row?._vertical.Length) row._vertical[cell] = merge switch { 0 => VerticalMerge.None, 1 => VerticalMerge.Continued, _ => VerticalMerge.Begun };
                    break;
                case Modifier.HorizontalMerge when modifier.Operand is [var first, var end, ..]:
                    for (var i = (int)first; i < Math.Min(end, row?._horizontal.Length ?? 0); i++) row!._horizontal[i] = i == first ? 1 : 2;
                    break;
            }
        }

        return row is null ? null : new RowShape(row._edges, row._vertical, row.Joined());
    }

    // Programs differ in which of two marks is that of the first cell: it is the one that stands first.
    private bool[] Joined()
    {
        var joined = new bool[_horizontal.Length];
        var first = 0;
        for (var i = 0; i < joined.Length; i++)
        {
            if (_horizontal[i] == 0) first = i + 1;
            joined[i] = i > first && _horizontal[i] != _horizontal[first];
        }

        return joined;
    }

    private static RowDefinition? Defined(ReadOnlySpan<byte> operand)
    {
        if (operand.IsEmpty || operand.Length < 1 + ((operand[0] + 1) * sizeof(short))) return null;
        var row = new RowDefinition(operand[0]);
        for (var i = 0; i < row._edges.Length; i++) row._edges[i] = BinaryPrimitives.ReadInt16LittleEndian(operand[(1 + (i * sizeof(short)))..]);
        var cells = operand[(1 + (row._edges.Length * sizeof(short)))..];
        for (var i = 0; i < row._vertical.Length && (i * CellLength) + sizeof(ushort) <= cells.Length; i++)
        {
            var flags = BinaryPrimitives.ReadUInt16LittleEndian(cells[(i * CellLength)..]);
            row._horizontal[i] = flags & HorizontalBits;
            row._vertical[i] = (flags & BegunFlag) != 0 ? VerticalMerge.Begun : (flags & ContinuedFlag) != 0 ? VerticalMerge.Continued : VerticalMerge.None;
        }

        return row;
    }
}
