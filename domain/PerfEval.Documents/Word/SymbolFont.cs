namespace PerfEval.Documents.Word;

/// <summary>The characters of a font of symbols, which has them in a private area.</summary>
internal static class SymbolFont
{
    /// <summary>The first character of the private area, which programs store as text in such a font.</summary>
    public const char First = '\uF000';

    /// <summary>The last one.</summary>
    public const char Last = '\uF0FF';

    private const int FirstSurrogate = 0xD800;

    /// <summary>What a character of a font shows; U+FFFD where that is not known, nothing for a control character.</summary>
    /// <param name="font">The font's name; null where it is not known.</param>
    /// <param name="character">Its number, in the font's private area or below.</param>
    public static string Shown(string? font, int character)
    {
        if (character <= 0x20) return "";
        if (character < FirstSurrogate) return char.ConvertFromUtf32(character);
        var isMath = font is "Symbol";
        return (character & 0xFF) switch
        {
            <= 0x20 => "",
            0xB3 when isMath => "≥",
            0xA3 when isMath => "≤",
            0xB9 when isMath => "≠",
            0xB1 when isMath => "±",
            0xB4 when isMath => "×",
            0xB8 when isMath => "÷",
            0xB0 when isMath => "°",
            >= 0x21 and <= 0x3F and var plain when isMath => ((char)plain).ToString(),
            _ => "\uFFFD",
        };
    }
}
