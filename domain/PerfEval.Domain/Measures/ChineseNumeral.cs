using System.Buffers;

namespace PerfEval.Domain.Measures;

/// <summary>Reads a number in Chinese numerals: 三, 两, 十二, 一百二十, 三万五千, 二〇二二, 九点五.</summary>
internal static class ChineseNumeral
{
    private const int Longest = 16;
    private const string Numerals = "零一二三四五六七八九";
    private static readonly SearchValues<char> Places = SearchValues.Create("十拾百佰千仟万亿");
    private const string Capitals = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>Reads a numeral at the start of a text.</summary>
    /// <returns>How many characters it takes; 0 where there is none, or where it is no right number.</returns>
    public static int Read(ReadOnlySpan<char> text, out decimal value)
    {
        var length = 0;
        while (length < text.Length && length <= Longest && (Digit(text[length]) >= 0 || Place(text[length]) > 0)) length++;
        if (length is 0 or > Longest || !TryRead(text[..length], out value)) return Fail(out value);
        return length + ReadDecimals(text[length..], ref value);
    }

    /// <summary>The digit a numeral stands for; -1 where it is none.</summary>
    public static int Digit(char numeral) => numeral switch
    {
        '〇' or '○' => 0,
        '两' => 2,
        _ => Math.Max(Numerals.IndexOf(numeral, StringComparison.Ordinal), Capitals.IndexOf(numeral, StringComparison.Ordinal)),
    };

    /// <summary>Whether a character is written in numerals: a digit, or 十, 百, 千, 万, 亿.</summary>
    public static bool IsNumeral(char character) => Digit(character) >= 0 || Place(character) > 0;

    private static int Place(char character) => character switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 0,
    };

    private static bool TryRead(ReadOnlySpan<char> numeral, out decimal value)
    {
        value = 0;
        if (!numeral.ContainsAny(Places)) return TryReadDigits(numeral, ref value);

        decimal section = 0, lastPlace = decimal.MaxValue, lastMyriad = decimal.MaxValue;
        var pending = -1;
        var zero = false;
        foreach (var character in numeral)
        {
            var place = Place(character);
            if (place == 0)
            {
                var digit = Digit(character);
                if (digit == 0 && pending < 0) zero = true;
                else if (pending >= 0) return false;
                else pending = digit;
            }
            else if (place < 10_000)
            {
                if (place >= lastPlace || (pending < 0 && (place != 10 || section != 0))) return false;
                section += (pending < 0 ? 1 : pending) * place;
                (pending, lastPlace, zero) = (-1, place, false);
            }
            else
            {
                section += Math.Max(pending, 0);
                if (place >= lastMyriad || section == 0) return false;
                value += section * place;
                (section, pending, lastMyriad, lastPlace, zero) = (0, -1, place, place, false);
            }
        }

        // 一百二 is 一百二十: a last digit with no place of its own takes the next smaller place, unless 零 says otherwise.
        if (pending >= 0) section += !zero && lastPlace is > 10 and < decimal.MaxValue ? pending * lastPlace / 10 : pending;
        value += section;
        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> numeral, ref decimal value)
    {
        // 二三 says "two or three"; only a year is written digit by digit.
        if (numeral.Length is not (1 or 4)) return false;
        foreach (var character in numeral) value = value * 10 + Digit(character);
        return true;
    }

    private static int ReadDecimals(ReadOnlySpan<char> text, ref decimal value)
    {
        if (text is not ['点', var first, ..] || Digit(first) < 0) return 0;
        var length = 1;
        for (var place = 0.1m; length < text.Length && length <= 6 && Digit(text[length]) >= 0; length++, place *= 0.1m)
            value += Digit(text[length]) * place;
        return length;
    }

    private static int Fail(out decimal value)
    {
        value = 0;
        return 0;
    }
}
