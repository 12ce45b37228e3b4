namespace PerfEval.Domain.Measures;

/// <summary>Reads dates, periods and recurrences.</summary>
/// <remarks>
/// date := year [month [day]] | month [day] | year-word, each with a part of it behind (上半年, 一季度, 上旬, 底);
/// period := date (至|到|-) date; recurrence := (每|按|逐) period-word [part].
/// A date may have 于, 在, 截至 before and 前, 之前, 以前, 内, 完成 behind.
/// </remarks>
internal static class ScheduleReader
{
    private static readonly WordList Before = new(["于", "已于", "在", "已在", "已", "截至", "截止", "截止到", "截至到", "计划于", "计划", "≤", "<=", "不晚于", "不迟于", "早于", "最迟", "最迟于", "最晚", "最晚于"]);
    private static readonly WordList After = new(["前", "之前", "以前", "内", "以内", "止", "份", "完成", "完工", "竣工", "中", "度"]);
    private static readonly WordList Separators = new(["至", "到", "-", "~"]);
    private static readonly WordList Recurring = new(["每", "按", "逐"]);
    private static readonly WordList Periods = new(["年", "半年", "季度", "季", "个季度", "月", "个月", "半月", "旬", "周", "星期", "日", "天", "工作日", "年度", "月度", "学期", "学年"]);
    private static readonly WordList Parts = new(["末", "底", "初", "中", "前", "内", "度", "上旬", "中旬", "下旬", "末前", "底前"]);

    /// <summary>The schedule a text is; null where it is none.</summary>
    /// <param name="text">Folded text.</param>
    public static Schedule? Read(string text)
    {
        if (IsRecurrence(text)) return new Schedule(text);
        var rest = text.AsSpan();
        rest = rest[Before.PrefixOf(rest)..];
        if (!TryReadDate(ref rest, out var start, out var end)) return null;
        if (Separators.PrefixOf(rest) is > 0 and var separator)
        {
            rest = rest[separator..];
            var year = end.Year;
            if (!TryReadDate(ref rest, out start, out end)) return null;
            (start, end) = (start.InYear(year), end.InYear(year));
        }

        var isBefore = false;
        while (After.PrefixOf(rest) is > 0 and var word)
        {
            isBefore |= rest[word - 1] == '前';
            rest = rest[word..];
        }

        return rest.IsEmpty ? new Schedule(text) { Start = isBefore ? null : start, End = end } : null;
    }

    private static bool IsRecurrence(ReadOnlySpan<char> text)
    {
        var start = Recurring.PrefixOf(text);
        if (start == 0) return false;
        var rest = text[start..];
        var period = Periods.PrefixOf(rest);
        if (period == 0) return false;
        rest = rest[period..];
        if (NumberReader.Read(rest, out _, out _) is > 0 and var number && number < rest.Length && rest[number] is '日' or '号' or '月')
            return IsRecurrencePart(rest[(number + 1)..]);
        return IsRecurrencePart(rest);
    }

    private static bool IsRecurrencePart(ReadOnlySpan<char> rest) => rest.IsEmpty || Parts.Has(rest);

    private static bool TryReadDate(ref ReadOnlySpan<char> text, out ScheduleEnd start, out ScheduleEnd end)
    {
        var rest = text;
        (start, end) = (default, default);
        int? year = null;
        if (DateParts.Year(ref rest) is { } read) year = read;
        if (DateParts.EndInYear(ref rest, year.HasValue) is { } inYear) (start, end) = (new ScheduleEnd(year, 1, 1), new ScheduleEnd(year, inYear.Month, inYear.Day));
        else if (DateParts.Month(ref rest, year.HasValue) is { } month)
        {
            var behind = rest;
            var day = DateParts.DayOf(ref rest, year, month);
            // Of 6月下旬 and 6月底 the first day is not named.
            var isDay = behind.Length > rest.Length && (char.IsAsciiDigit(behind[0]) || behind[0] is '-' or '.' or '/');
            (start, end) = (new ScheduleEnd(year, month, isDay ? day : 1), new ScheduleEnd(year, month, day));
        }
        else if (year.HasValue) (start, end) = (new ScheduleEnd(year, 1, 1), new ScheduleEnd(year, 12, 31));
        else return false;
        text = rest;
        return true;
    }
}
