using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Rows;

/// <summary>Tells the title of a form.</summary>
internal static class Title
{
    private const int Longest = 60;
    private const int LongestTail = 12;

    /// <summary>Whether a text is the title of a self-evaluation form.</summary>
    public static bool Is(string text)
    {
        if (text.Length > Longest || text.AsSpan().IndexOfAny("，。；") >= 0) return false;
        var at = text.IndexOf("自评", StringComparison.Ordinal);
        if (at < 0) return false;
        var table = text.IndexOf('表', at);
        return table > at && table - at <= LongestTail && text.Length - table <= LongestTail + 1
            && (at > 0 || text.Contains("绩效", StringComparison.Ordinal)) && !text.Contains("汇总", StringComparison.Ordinal);
    }

    /// <summary>Whether a title is that of 部门整体支出, another form than a project's.</summary>
    public static bool IsOverall(string text)
    {
        if (text.Contains("项目支出", StringComparison.Ordinal)) return false;
        foreach (var words in (ReadOnlySpan<string>)["整体支出", "整体绩效", "部门整体", "单位整体自评", "单位）整体", "单位)整体", "整体自评"])
        {
            if (text.Contains(words, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>The year in a text such as 2022年度项目支出绩效自评表 or （2022年度）; null where there is none.</summary>
    public static int? Year(string text)
    {
        for (var i = text.IndexOf('年'); i >= 0; i = text.IndexOf('年', i + 1))
        {
            if (i >= 4 && NumberText.TryParse(text.AsSpan(i - 4, 4), out var year) && year is >= 1990 and <= 2100 && (i == 4 || !Glyph.IsDigit(text[i - 5]))) return (int)year;
        }

        return null;
    }
}
