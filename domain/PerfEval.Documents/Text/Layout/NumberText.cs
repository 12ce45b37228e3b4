using System.Buffers;
using System.Globalization;

namespace PerfEval.Documents.Text.Layout;

/// <summary>Reads printed numbers: grouped, of full width, with a sign or a percent sign.</summary>
internal static class NumberText
{
    private const int MaxLength = 40;
    private const int MostDigits = 18;
    private const int LongestExponent = 4;
    private static readonly SearchValues<string> Grades = SearchValues.Create(["等级", "等次", "评级"], StringComparison.Ordinal);

    /// <summary>Reads a number that is nothing else: digits, grouping commas, a decimal point, a sign.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (text.Length is 0 or > MaxLength) return false;
        var (number, digits, decimals) = (0L, 0, 0);
        var (isNegative, hasPoint) = (false, false);
        foreach (var c in text)
        {
            if (Glyph.IsDigit(c))
            {
                if (++digits <= MostDigits) number = (number * 10) + Glyph.Digit(c);
                if (hasPoint) decimals++;
            }
            else if (c is '.' or '．' && !hasPoint)
            {
                hasPoint = true;
            }
            else if (c is '-' or '−' or '－' && digits == 0 && !hasPoint && !isNegative)
            {
                isNegative = true;
            }
            else if (c is not (',' or '，') || digits == 0 || hasPoint)
            {
                return false;
            }
        }

        if (digits == 0 || !HasRightGroups(text)) return false;
        if (digits > MostDigits) return TryParseLong(text, out value);
        value = new decimal((int)number, (int)(number >> 32), 0, isNegative, (byte)decimals);
        return true;
    }

    // What has more digits than fit a whole number of 64 bits.
    private static bool TryParseLong(ReadOnlySpan<char> text, out decimal value)
    {
        Span<char> plain = stackalloc char[MaxLength];
        var length = 0;
        foreach (var c in text)
        {
            if (c is ',' or '，') continue;
            plain[length++] = Glyph.IsDigit(c) ? (char)('0' + Glyph.Digit(c)) : c is '.' or '．' ? '.' : '-';
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Whether it is a plain number.</summary>
    public static bool Is(ReadOnlySpan<char> text) => text.Length > 0 && (Glyph.IsDigit(text[^1]) || text[^1] is '.') && TryParse(text, out _);

    /// <summary>Reads an amount, score or rate as a cell prints it: a currency sign before, 元, 分 or % behind, spaces between groups of three.</summary>
    public static bool TryParseCell(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (text.Length == 0 || !Opens(text[0])) return false;
        if (text[0] is '¥' or '￥') text = text[1..].TrimStart();
        text = WithoutUnit(text);
        if (text.IndexOf(' ') < 0) return TryParse(text, out value);
        Span<char> grouped = stackalloc char[MaxLength];
        if (text.Length > MaxLength || text.IndexOfAny(',', '，') >= 0) return false;
        text.Replace(grouped, ' ', ',');
        return TryParse(grouped[..text.Length], out value);
    }

    /// <summary>Reads an amount as accounts print it: a negative one in brackets, 万 and 亿元 behind it, 人民币 before it, 元整 at its end.</summary>
    public static bool TryParseAmount(ReadOnlySpan<char> text, out decimal value)
    {
        if (TryParseCell(text, out value)) return true;
        if (text.Length is > 2 and <= MaxLength && text[^1] is '整' && text[^2] is '元' or '圆') return TryParseAmount(text[..^2].TrimEnd(), out value);
        if (text.Length is > 3 and <= MaxLength && text[0] == '人' && text.StartsWith("人民币", StringComparison.Ordinal)) return TryParseAmount(text[3..].TrimStart("：: "), out value);
        foreach (var unit in (ReadOnlySpan<string>)["亿元", "千元", "百万元", "万", "亿"])
        {
            if (text.Length > unit.Length && text.EndsWith(unit, StringComparison.Ordinal)) return TryParse(text[..^unit.Length].TrimEnd(), out value);
        }

        if (text.Length <= 2 || text[0] is not ('(' or '（') || text[^1] is not (')' or '）') || !TryParse(text[1..^1], out var amount) || amount < 0) return false;
        value = -amount;
        return true;
    }

    /// <summary>Whether what is printed ends in a percent sign.</summary>
    public static bool IsPercentage(ReadOnlySpan<char> text) => text.Length > 1 && text[^1] is '%' or '％';

    /// <summary>Reads a number with an exponent, as a program writes one whose digits it has no room for: 1.23E+06.</summary>
    public static bool TryParseExponent(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        var at = text.IndexOfAny('E', 'e');
        return at > 0 && at + 1 < text.Length && text.Length - at <= LongestExponent && text.Length <= MaxLength && Glyph.IsDigit(text[^1])
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Whether a cell prints a dash for nothing.</summary>
    public static bool IsDash(ReadOnlySpan<char> text) => text is "—" or "——" or "-" or "--" or "–" or "/" or "／" or "－" or "―" or "─" or "\\";

    private static ReadOnlySpan<char> WithoutUnit(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || Glyph.IsDigit(text[^1])) return text;
        foreach (var unit in (ReadOnlySpan<string>)["万元", "元", "分", "%", "％"])
        {
            if (text.Length > unit.Length && text.EndsWith(unit, StringComparison.Ordinal)) return text[..^unit.Length].TrimEnd();
        }

        return text;
    }

    // Most cells that are asked hold a text.
    private static bool Opens(char c) => Glyph.IsDigit(c) || c is '-' or '−' or '－' or '.' or '．' or '¥' or '￥';

    // Commas group by three from the point, or there are none.
    private static bool HasRightGroups(ReadOnlySpan<char> text)
    {
        var comma = text.LastIndexOfAny(',', '，');
        if (comma < 0) return true;
        var point = text.IndexOfAny('.', '．');
        var whole = point < 0 ? text : text[..point];
        var since = 0;
        for (var i = whole.Length - 1; i >= 0; i--)
        {
            if (whole[i] is ',' or '，')
            {
                if (since != 3) return false;
                since = 0;
            }
            else if (Glyph.IsDigit(whole[i]))
            {
                since++;
            }
        }

        return since is > 0 and <= 3;
    }

    /// <summary>98 of 98分；自评等级：优, of 98分（优） and of 98（优）: points without the grade behind them; the text itself where none is.</summary>
    public static ReadOnlySpan<char> WithoutGrade(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[^1] is '）' or ')' && text.IndexOfAny('（', '(') is > 0 and var open && text[open..].IndexOfAny("优良中差级") > 0) return text[..open].TrimEnd();
        var points = text.IndexOf('分');
        if (points <= 0 || points + 1 == text.Length) return text;
        return text[points + 1] is '；' or ';' or '，' or ',' or '。' or '（' or '(' or '、' or ' ' || text[(points + 1)..].ContainsAny(Grades) ? text[..points] : text;
    }
}
