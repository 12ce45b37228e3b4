using System.Buffers.Binary;

namespace PerfEval.Documents.Word.Binary;

/// <summary>Where the cells of a row begin and end, and which of them are one with their neighbours.</summary>
/// <remarks>[MS-DOC] 2.9.322 TDefTableOperand, 2.9.327 TCGRF.</remarks>
internal sealed class RowShape
{
    private const int CellLength = 20;
    private const int HorizontalBits = 3;
    private const int ContinuedFlag = 0x20;
    private const int BegunFlag = 0x40;

    private readonly int[] _edges;
    private readonly int[] _horizontal;
    private readonly VerticalMerge[] _vertical;

    private RowShape(int cells)
    {
        _edges = new int[cells + 1];
        _horizontal = new int[cells];
        _vertical = new VerticalMerge[cells];
    }

    /// <summary>How many cells the row has.</summary>
    public int Cells => _horizontal.Length;

    /// <summary>Where the cells begin, and last where the last one ends, from left to right; twentieths of a point.</summary>
    public ReadOnlySpan<int> Edges => _edges;

    /// <summary>A shape as it is told cell by cell.</summary>
    /// <param name="edges">Where the cells begin, and last where the last one ends.</param>
    /// <param name="vertical">How each cell is merged with those above and below it.</param>
    /// <param name="joined">Whether each cell is one with that on its left.</param>
    public static RowShape Of(IReadOnlyList<int> edges, IReadOnlyList<VerticalMerge> vertical, IReadOnlyList<bool> joined)
    {
        var shape = new RowShape(vertical.Count);
        for (var i = 0; i < edges.Count; i++) shape._edges[i] = edges[i];
        for (var i = 0; i < vertical.Count; i++)
        {
            shape._vertical[i] = vertical[i];
            if (joined[i]) shape._horizontal[i] = 2;
            else if (i + 1 < joined.Count && joined[i + 1]) shape._horizontal[i] = 1;
        }

        return shape;
    }

    /// <summary>Reads the shape; null where the modifiers of a paragraph give none.</summary>
    public static RowShape? Of(ReadOnlySpan<byte> modifiers)
    {
        RowShape? shape = null;
        while (Modifier.TryTake(ref modifiers, out var modifier))
        {
            switch (modifier.Code)
            {
                case Modifier.RowShape:
                    shape = Defined(modifier.Operand);
                    break;
                case Modifier.VerticalMerge when modifier.Operand is [var cell, var merge, ..]:
                    if (cell < shape?.Cells) shape._vertical[cell] = merge switch { 0 => VerticalMerge.None, 1 => VerticalMerge.Continued, _ => VerticalMerge.Begun };
                    break;
                case Modifier.HorizontalMerge when modifier.Operand is [var first, var end, ..]:
                    for (var i = (int)first; i < Math.Min(end, shape?.Cells ?? 0); i++) shape!._horizontal[i] = i == first ? 1 : 2;
                    break;
            }
        }

        return shape;
    }

    /// <summary>How a cell is merged with those above and below it.</summary>
    public VerticalMerge MergeOf(int cell) => cell < Cells ? _vertical[cell] : VerticalMerge.None;

    /// <summary>Whether a cell is one with that on its left; what it holds itself is not shown.</summary>
    /// <remarks>Programs differ in which of two marks is that of the first cell: it is the one that stands first.</remarks>
    public bool IsJoined(int cell)
    {
        if (cell <= 0 || cell >= Cells || _horizontal[cell] == 0) return false;
        var first = cell;
        while (first > 0 && _horizontal[first - 1] != 0) first--;
        return first < cell && _horizontal[cell] != _horizontal[first];
    }

    private static RowShape? Defined(ReadOnlySpan<byte> operand)
    {
        if (operand.IsEmpty || operand.Length < 1 + ((operand[0] + 1) * sizeof(short))) return null;
        var shape = new RowShape(operand[0]);
        for (var i = 0; i < shape._edges.Length; i++) shape._edges[i] = BinaryPrimitives.ReadInt16LittleEndian(operand[(1 + (i * sizeof(short)))..]);
        var cells = operand[(1 + (shape._edges.Length * sizeof(short)))..];
        for (var i = 0; i < shape.Cells && (i * CellLength) + sizeof(ushort) <= cells.Length; i++)
        {
            var flags = BinaryPrimitives.ReadUInt16LittleEndian(cells[(i * CellLength)..]);
            shape._horizontal[i] = flags & HorizontalBits;
            shape._vertical[i] = (flags & BegunFlag) != 0 ? VerticalMerge.Begun : (flags & ContinuedFlag) != 0 ? VerticalMerge.Continued : VerticalMerge.None;
        }

        return shape;
    }
}
