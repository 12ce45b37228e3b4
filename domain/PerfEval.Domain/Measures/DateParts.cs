namespace PerfEval.Domain.Measures;

/// <summary>Reads the parts of a date, one after the other, from the start of a text.</summary>
internal static class DateParts
{
    private const int FirstYear = 1900;
    private const int LastYear = 2099;

    /// <summary>The parts of a year that end within it, with the last day of each.</summary>
    private static readonly (string Word, int Month, int Day)[] PartsOfYear =
    [
        ("上半年", 6, 30), ("下半年", 12, 31), ("年底", 12, 31), ("年末", 12, 31), ("年内", 12, 31), ("年终", 12, 31), ("底", 12, 31), ("末", 12, 31),
        ("第一季度", 3, 31), ("第二季度", 6, 30), ("第三季度", 9, 30), ("第四季度", 12, 31),
        ("一季度", 3, 31), ("二季度", 6, 30), ("三季度", 9, 30), ("四季度", 12, 31),
        ("1季度", 3, 31), ("2季度", 6, 30), ("3季度", 9, 30), ("4季度", 12, 31),
        ("第1季度", 3, 31), ("第2季度", 6, 30), ("第3季度", 9, 30), ("第4季度", 12, 31),
    ];

    private static readonly string[] YearWords = ["当年度", "本年度", "当年", "本年"];

    /// <summary>A year: 2022年, 二〇二二年, 2022-, 2022.12; nothing is taken where there is none.</summary>
    public static int? Year(ref ReadOnlySpan<char> text)
    {
        var length = text.Length >= 4 && NumberReader.Read(text, out var number, out _) is > 0 and var taken
            && number is >= FirstYear and <= LastYear + 0.99m ? taken : 0;
        if (length == 0) return null;
        // 2022.12 reads as one number; its whole part is the year.
        var digits = text[..length].IndexOf('.') is > 0 and var point ? point : length;
        if (digits != 4) return null;
        var rest = text[4..];
        if (rest is ['年', ..]) rest = rest is ['年', '度', ..] ? rest[2..] : rest[1..];
        else if (rest is ['-' or '.' or '/', var next, ..] && char.IsAsciiDigit(next) && IsMonthAhead(rest[1..])) rest = rest[1..];
        else if (!IsFollowedByYear(rest)) return null;
        NumberReader.Read(text[..4], out var year, out _);
        text = rest;
        return (int)year;
    }

    /// <summary>The last month and day of a part of a year (上半年, 一季度, 底); only 年底 and the like without a year before.</summary>
    public static (int Month, int Day)? EndInYear(ref ReadOnlySpan<char> text, bool afterYear)
    {
        if (!afterYear)
            foreach (var word in YearWords)
                if (text.StartsWith(word, StringComparison.Ordinal))
                {
                    text = text[word.Length..];
                    if (EndInYear(ref text, afterYear: true) is { } part) return part;
                    return Month(ref text, afterYear: true) is { } named ? (named, DayOf(ref text, null, named)) : (12, 31);
                }

        foreach (var (word, month, day) in PartsOfYear)
            if ((afterYear || word.Length > 1) && text.StartsWith(word, StringComparison.Ordinal))
            {
                text = text[word.Length..];
                return (month, day);
            }

        return null;
    }

    /// <summary>A month: 12月, 十二月, or after a year -12; nothing is taken where there is none.</summary>
    public static int? Month(ref ReadOnlySpan<char> text, bool afterYear)
    {
        var digits = text.Length > 0 && char.IsAsciiDigit(text[0]) ? LeadingDigits(text) : NumberReader.Read(text, out _, out _);
        if (digits is 0 or > 3 || NumberReader.Read(text[..digits], out var number, out _) == 0 || number is < 1 or > 12 || number.Scale > 0) return null;
        var rest = text[digits..];
        if (rest is ['月', ..]) rest = rest[1..];
        // A bare number is a month in 2022-12 and 2022-12-31, and before another one: 1-12月.
        else if (afterYear ? !rest.IsEmpty && rest[0] is not ('-' or '.' or '/' or '至' or '到' or '~') : !IsFollowedByMonth(rest)) return null;
        text = rest;
        return (int)number;
    }

    /// <summary>The last day of what is written behind a month: a day, a part of the month, or the whole month.</summary>
    public static int DayOf(ref ReadOnlySpan<char> text, int? year, int month)
    {
        var last = DateTime.DaysInMonth(year ?? 2000, month);
        (string Word, int Day)[] parts = [("上旬", 10), ("中旬", 20), ("下旬", last), ("初", 10), ("底", last), ("末", last)];
        foreach (var (word, day) in parts)
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                text = text[word.Length..];
                return day;
            }

        var rest = text is ['-' or '.' or '/', ..] ? text[1..] : text;
        var length = LeadingDigits(rest);
        if (length is 0 or > 2) return last;
        NumberReader.Read(rest[..length], out var number, out _);
        if (number < 1 || number > last) return last;
        var behind = rest[length..];
        if (behind is ['日' or '号', ..]) text = behind[1..];
        else if (rest.Length < text.Length && behind is not ['月', ..]) text = behind;
        else return last;
        return (int)number;
    }

    private static bool IsMonthAhead(ReadOnlySpan<char> text) => LeadingDigits(text) is 1 or 2;

    private static bool IsFollowedByYear(ReadOnlySpan<char> rest)
    {
        // 2021-2022年: the first year has no 年 of its own.
        if (rest is not ['-' or '至' or '到' or '~', ..]) return false;
        var next = rest[1..];
        return LeadingDigits(next) == 4 && next is [_, _, _, _, '年', ..];
    }

    private static bool IsFollowedByMonth(ReadOnlySpan<char> rest) =>
        rest is ['-' or '至' or '到' or '~', ..] && LeadingDigits(rest[1..]) is (1 or 2) and var digits && rest[(1 + digits)..] is ['月', ..];

    private static int LeadingDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count])) count++;
        return count;
    }
}
