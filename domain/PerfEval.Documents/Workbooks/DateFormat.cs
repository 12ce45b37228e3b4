using System.Globalization;
using System.Text;

namespace PerfEval.Documents.Workbooks;

/// <summary>Shows a stored date as its cell's number format does.</summary>
internal static class DateFormat
{
    private const string ShortDate = "yyyy/m/d";
    private const string LongDate = "yyyy\"年\"m\"月\"d\"日\"";
    private const string SystemLongDate = "[$-F800]";

    /// <summary>The formats that a program in Chinese gives to the numbers it does not write out.</summary>
    public static string? OfIndex(int index) => index switch
    {
        14 => ShortDate,
        22 => "yyyy/m/d h:mm",
        27 or 57 => "yyyy\"年\"m\"月\"",
        28 or 29 or 58 => "m\"月\"d\"日\"",
        30 => "m-d-yy",
        31 => LongDate,
        _ => null,
    };

    /// <summary>Whether a format that the library does not know, such as <c>yyyy年m月d日</c> without quotes, shows a date.</summary>
    public static bool Is(string? format)
    {
        if (format is null || format.AsSpan().IndexOfAny("0#?") >= 0) return false;
        var pattern = format.AsSpan(0, format.IndexOf(';', StringComparison.Ordinal) is >= 0 and var end ? end : format.Length);
        return pattern.Contains("yyyy", StringComparison.OrdinalIgnoreCase) && pattern.Contains('m') | pattern.Contains('M');
    }

    /// <summary>The date as shown.</summary>
    public static string Show(DateTime value, string? format)
    {
        var text = new StringBuilder();
        var pattern = string.IsNullOrEmpty(format) ? ShortDate : format.Contains(SystemLongDate, StringComparison.OrdinalIgnoreCase) ? LongDate : format.Split(';')[0];
        var afterHour = false;
        for (var i = 0; i < pattern.Length;)
        {
            var c = char.ToLowerInvariant(pattern[i]);
            if (c is 'y' or 'm' or 'd' or 'h' or 's')
            {
                var n = 1;
                while (i + n < pattern.Length && char.ToLowerInvariant(pattern[i + n]) == c) n++;
                text.Append(Part(value, c, n, afterHour || IsBeforeSeconds(pattern, i + n)));
                afterHour = c == 'h' || (afterHour && c != 's' && c != 'd' && c != 'y');
                i += n;
                continue;
            }

            i = Literal(pattern, i, text);
        }

        return text.Length == 0 ? Show(value, ShortDate) : text.ToString();
    }

    private static bool IsBeforeSeconds(string pattern, int i) => i + 1 < pattern.Length && pattern[i] == ':' && pattern[i + 1] is 's' or 'S';

    private static string Part(DateTime value, char part, int length, bool isMinute)
    {
        var number = part switch
        {
            'y' => length <= 2 ? value.Year % 100 : value.Year,
            'm' => isMinute ? value.Minute : value.Month,
            'd' => value.Day,
            'h' => value.Hour,
            _ => value.Second,
        };
        var least = part == 'y' ? (length <= 2 ? 2 : 4) : Math.Min(length, 2);
        return number.ToString(new string('0', least), CultureInfo.InvariantCulture);
    }

    private static int Literal(string pattern, int i, StringBuilder text)
    {
        switch (pattern[i])
        {
            case '"':
                var end = pattern.IndexOf('"', i + 1);
                if (end < 0) end = pattern.Length;
                text.Append(pattern, i + 1, end - i - 1);
                return end + 1;
            case '[':
                var close = pattern.IndexOf(']', i);
                return close < 0 ? pattern.Length : close + 1;
            case '\\' or '!':
                if (i + 1 < pattern.Length) text.Append(pattern[i + 1]);
                return i + 2;
            case '_' or '*':
                return i + 2;
            case '@':
                return i + 1;
            default:
                text.Append(pattern[i]);
                return i + 1;
        }
    }
}
