namespace PerfEval.Domain.Measures;

/// <summary>Reads a number at the start of a text: Arabic with or without grouping, or Chinese.</summary>
internal static class NumberReader
{
    private const int MostDigits = 15;

    /// <summary>Reads a number.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="value">The number, of at most 15 digits before and 12 behind the point.</param>
    /// <param name="isChinese">Whether it is written in Chinese numerals.</param>
    /// <returns>How many characters it takes; 0 where there is none.</returns>
    public static int Read(ReadOnlySpan<char> text, out decimal value, out bool isChinese)
    {
        isChinese = false;
        var length = ReadArabic(text, out value);
        if (length > 0) return length;
        length = ChineseNumeral.Read(text, out value);
        isChinese = length > 0;
        return length;
    }

    private static int ReadArabic(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        var at = text is ['-' or '+', ..] ? 1 : 0;
        var digits = Digits(text[at..]);
        if (digits is 0 or > MostDigits) return 0;
        var whole = at + digits;
        Accumulate(text[at..whole], ref value);
        while (digits <= 3 && whole + 3 < text.Length && text[whole] == ',' && Digits(text[(whole + 1)..]) == 3 && whole - at + 3 <= MostDigits)
        {
            Accumulate(text.Slice(whole + 1, 3), ref value);
            whole += 4;
        }

        if (whole + 1 < text.Length && text[whole] == '.' && Digits(text[(whole + 1)..]) is > 0 and <= 12 and var decimals)
        {
            // One tenth has a scale of one: the sum keeps as many decimals as are printed.
            var place = 1m;
            foreach (var digit in text.Slice(whole + 1, decimals)) value += (digit - '0') * (place *= 0.1m);
            whole += decimals + 1;
        }

        if (text[0] == '-') value = -value;
        return whole;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count])) count++;
        return count;
    }

    private static void Accumulate(ReadOnlySpan<char> digits, ref decimal value)
    {
        foreach (var digit in digits) value = value * 10 + (digit - '0');
    }
}
