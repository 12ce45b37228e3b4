namespace PerfEval.Documents.Text.Layout;

/// <summary>What a printed character is to the layout.</summary>
internal static class Glyph
{
    private const string Rules = "|｜│┃║┆┇┊┋";

    /// <summary>Whether it separates and prints nothing: white space, a table's vertical rule, an invisible mark.</summary>
    public static bool IsBlank(char c) =>
        c <= ' ' || char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u2060' or '\u007F' || IsRule(c);

    /// <summary>Whether it is a table's vertical rule.</summary>
    public static bool IsRule(char c) => Rules.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether it is a letter or digit that takes half a Chinese character's width; only between two of these does a space mean anything.</summary>
    public static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);

    /// <summary>Whether it is a digit, of half or full width.</summary>
    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    /// <summary>What a digit of half or full width stands for.</summary>
    public static int Digit(char c) => c >= '０' ? c - '０' : c - '0';

    /// <summary>Whether it is a Chinese character.</summary>
    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '〇' || char.IsSurrogate(c);

    /// <summary>Its width in half characters.</summary>
    public static int Width(char c) => c is < '\u0300' or '≥' or '≤' ? (c < '\u0300' ? 1 : 2) : char.IsLowSurrogate(c) ? 0 : 2;

    /// <summary>The width of a text in half characters.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text) width += Width(c);
        return width;
    }

    /// <summary>Whether it closes or continues what stands before it, so that no cell begins with it.</summary>
    public static bool CannotOpen(char c) => "，。、；：！？）)】》」』”’,;:!?%％.".Contains(c, StringComparison.Ordinal);

    /// <summary>Whether it ends a sentence.</summary>
    public static bool EndsSentence(char c) => c is '。' or '！' or '？' or '；' or ';' or '!' or '?';
}
