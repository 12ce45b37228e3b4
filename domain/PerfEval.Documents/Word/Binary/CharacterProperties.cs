using System.Buffers.Binary;

namespace PerfEval.Documents.Word.Binary;

/// <summary>What a run of characters shows.</summary>
/// <param name="IsHidden">Whether it is hidden.</param>
/// <param name="IsDeleted">Whether it was deleted with changes tracked.</param>
/// <param name="Font">The number of the font of which it shows a symbol; -1 for text.</param>
/// <param name="Symbol">The number of the symbol in the font.</param>
/// <param name="TextFont">The number of the font of text; -1 for that of its style.</param>
internal sealed record CharacterProperties(bool IsHidden, bool IsDeleted, int Font, int Symbol, int TextFont)
{
    private const int On = 1;
    private const int NotAsStyle = 0x81;

    /// <summary>Text that is shown.</summary>
    public static CharacterProperties Text { get; } = new(false, false, -1, 0, -1);

    /// <summary>Whether it shows anything.</summary>
    public bool IsShown => !IsHidden && !IsDeleted;

    /// <summary>Reads the modifiers of a run.</summary>
    public static CharacterProperties Of(ReadOnlySpan<byte> modifiers)
    {
        var (isHidden, isDeleted, font, symbol, textFont) = (false, false, -1, 0, -1);
        while (Modifier.TryTake(ref modifiers, out var modifier))
        {
            switch (modifier.Code)
            {
                case Modifier.IsHidden:
                    isHidden = modifier.Value is On or NotAsStyle;
                    break;
                case Modifier.IsDeleted:
                    isDeleted = modifier.Value is On or NotAsStyle;
                    break;
                case Modifier.Font or Modifier.FontOfOthers when modifier.Operand.Length == sizeof(ushort):
                    textFont = BinaryPrimitives.ReadUInt16LittleEndian(modifier.Operand);
                    break;
                case Modifier.Symbol when modifier.Operand.Length == sizeof(int):
                    (font, symbol) = (BinaryPrimitives.ReadUInt16LittleEndian(modifier.Operand), BinaryPrimitives.ReadUInt16LittleEndian(modifier.Operand[sizeof(ushort)..]));
                    break;
            }
        }

        return !isHidden && !isDeleted && font < 0 && textFont < 0 ? Text : new CharacterProperties(isHidden, isDeleted, font, symbol, textFont);
    }
}
