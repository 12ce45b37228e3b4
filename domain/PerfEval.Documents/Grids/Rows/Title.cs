using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Rows;

/// <summary>Tells the title of a form.</summary>
internal static class Title
{
    private const int Longest = 60;
    private const int LongestTail = 12;
    private const int LongestNumber = 3;

    /// <summary>The form whose title a text is; null where it is the title of none.</summary>
    public static FormKind? KindOf(string text)
    {
        if (text.Length > Longest || !text.Contains('表', StringComparison.Ordinal) || text.AsSpan().IndexOfAny("，。；") >= 0) return null;
        var at = text.IndexOf("自评", StringComparison.Ordinal);
        if (at < 0) return OtherKind(text);
        var table = text.IndexOf('表', at);
        var isTitle = table > at && table - at <= LongestTail && text.Length - table <= LongestTail + 1
            && (at > 0 || text.Contains("绩效", StringComparison.Ordinal)) && !text.Contains("汇总", StringComparison.Ordinal);
        return !isTitle ? null : IsOverall(text) ? FormKind.Overall : FormKind.Project;
    }

    /// <summary>Whether a text is the title of a self-evaluation form.</summary>
    public static bool Is(string text) => KindOf(text) is FormKind.Project or FormKind.Overall;

    /// <summary>Whether a title, or a sheet's name, says that what stands below shows how a form is filled in.</summary>
    public static bool SaysExample(string? text)
    {
        if (text is null) return false;
        foreach (var word in (ReadOnlySpan<string>)["示例", "样例", "范例", "填写样", "填报样", "填表样"])
        {
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // Nothing but a title ends so; the year may stand behind it.
    private static FormKind? OtherKind(string text)
    {
        var open = text.AsSpan().LastIndexOfAny('(', '（');
        var title = (open > 0 && text[^1] is ')' or '）' ? text.AsSpan(0, open) : text.AsSpan()).Trim();
        if (title.Length < 6 || title[^1] != '表' || title.IndexOf("绩效", StringComparison.Ordinal) < 0) return null;
        if (title.IndexOf("监控", StringComparison.Ordinal) >= 0) return FormKind.Monitoring;

        // What some provinces called the form before they called it 自评表; 二、绩效目标完成情况表 heads a part of one.
        if (title.EndsWith("绩效目标完成情况表", StringComparison.Ordinal) && title.Contains("项目", StringComparison.Ordinal) && !IsNumbered(title)) return FormKind.Project;
        foreach (var end in (ReadOnlySpan<string>)["目标申报表", "目标表", "目标批复表", "目标编报表", "目标填报表", "目标审核表", "目标申请表"])
        {
            if (title.EndsWith(end, StringComparison.Ordinal)) return FormKind.Target;
        }

        return null;
    }

    // 二、 and （二） head a part; （2022年度） is a year.
    private static bool IsNumbered(ReadOnlySpan<char> title) =>
        (title[0] is '(' or '（' ? title.IndexOfAny(')', '）') : title.IndexOfAny('、', '.', '．')) is > 0 and <= LongestNumber;

    private static bool IsOverall(string text)
    {
        if (text.Contains("项目支出", StringComparison.Ordinal)) return false;
        foreach (var words in (ReadOnlySpan<string>)["整体支出", "整体绩效", "部门整体", "单位整体自评", "单位）整体", "单位)整体", "整体自评"])
        {
            if (text.Contains(words, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>The year in a text such as 2022年度项目支出绩效自评表 or （二〇二二年度）; null where there is none.</summary>
    public static int? Year(string text)
    {
        for (var i = text.IndexOf('年'); i >= 0; i = text.IndexOf('年', i + 1))
        {
            if (YearText.Before(text, i) is { } year) return year;
        }

        return null;
    }
}
