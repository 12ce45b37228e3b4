namespace PerfEval.Documents.Text.Layout;

/// <summary>Reads printed years: 2022, ２０２２, 二〇二二, 二○二二, 二零二二.</summary>
internal static class YearText
{
    /// <summary>How many characters a year takes.</summary>
    public const int Length = 4;

    private const string Numerals = "〇一二三四五六七八九";

    // What is typed for 〇 between other numerals.
    private const string Zeros = "零○◯0０OＯo";

    /// <summary>The year that a text begins with; null where it begins with none, or with a longer number.</summary>
    public static int? At(ReadOnlySpan<char> text)
    {
        if (text.Length < Length) return null;
        var isChinese = !Glyph.IsDigit(text[0]);
        var year = 0;
        for (var i = 0; i < Length; i++)
        {
            var digit = Digit(text[i], isChinese);
            if (digit < 0) return null;
            year = (year * 10) + digit;
        }

        return text.Length > Length && Digit(text[Length], isChinese) >= 0 ? null : year;
    }

    /// <summary>The year, from 1990 to 2100, that stands before a 年; null where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The index of 年.</param>
    public static int? Before(ReadOnlySpan<char> text, int at)
    {
        if (at < Length || At(text[(at - Length)..at]) is not (>= 1990 and <= 2100 and var year)) return null;
        return at > Length && Digit(text[at - Length - 1], !Glyph.IsDigit(text[at - Length])) >= 0 ? null : year;
    }

    private static int Digit(char c, bool isChinese)
    {
        if (!isChinese) return Glyph.IsDigit(c) ? Glyph.Digit(c) : -1;
        return Zeros.Contains(c, StringComparison.Ordinal) ? 0 : Numerals.IndexOf(c, StringComparison.Ordinal);
    }
}
