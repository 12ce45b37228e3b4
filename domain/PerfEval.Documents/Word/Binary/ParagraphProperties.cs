using System.Buffers.Binary;
using PerfEval.Documents.Word.Tables;

namespace PerfEval.Documents.Word.Binary;

/// <summary>Where a paragraph stands: in how many tables, and whether it ends a cell or a row.</summary>
/// <param name="Depth">In how many tables, one within another; 0 for none.</param>
/// <param name="EndsCell">Whether it ends a cell of a table within a table; elsewhere its mark tells.</param>
/// <param name="EndsRow">Whether it ends a row, and holds no text.</param>
/// <param name="Row">The shape of the row that it ends; null where it has none.</param>
internal sealed record ParagraphProperties(int Depth, bool EndsCell, bool EndsRow, RowShape? Row)
{
    /// <summary>In no table.</summary>
    public static ParagraphProperties Plain { get; } = new(0, false, false, null);

    /// <summary>Reads the modifiers of a paragraph.</summary>
    /// <param name="modifiers">The modifiers.</param>
    /// <param name="data">The stream of data, which holds those that are too long for a page.</param>
    public static ParagraphProperties Of(ReadOnlySpan<byte> modifiers, ReadOnlySpan<byte> data)
    {
        var (depth, isInTable, endsCell, endsRow) = (0, false, false, false);
        RowShape? row = null;
        for (var list = modifiers; Modifier.TryTake(ref list, out var modifier);)
        {
            switch (modifier.Code)
            {
                case Modifier.InTable:
                    isInTable = modifier.Value != 0;
                    break;
                case Modifier.Depth:
                    depth = modifier.Value;
                    break;
                case Modifier.EndsInnerCell:
                    endsCell |= modifier.Value != 0;
                    break;
                case Modifier.EndsRow or Modifier.EndsInnerRow:
                    endsRow |= modifier.Value != 0;
                    break;
                case Modifier.Elsewhere or Modifier.ElsewhereToo when StoredAt(data, modifier.Value) is { IsEmpty: false } stored:
                    return Of(stored, []);
            }
        }

        if (endsRow) row = RowDefinition.Of(modifiers);
        depth = Math.Max(depth, isInTable ? 1 : 0);
        return depth <= 0 ? Plain : new ParagraphProperties(depth, endsCell, endsRow, row);
    }

    private static ReadOnlySpan<byte> StoredAt(ReadOnlySpan<byte> data, int offset)
    {
        if (offset < 0 || offset > data.Length - sizeof(ushort)) return [];
        var list = data[offset..];
        var length = BinaryPrimitives.ReadUInt16LittleEndian(list);
        return list.Slice(sizeof(ushort), Math.Min(length, list.Length - sizeof(ushort)));
    }
}
