using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>The unit that a label, a heading or a remark gives for amounts, as a number of yuan.</summary>
internal static class AmountUnit
{
    private static readonly (string Name, decimal Unit)[] Units = [("百万元", 1_000_000m), ("万元", 10_000m), ("亿元", 100_000_000m), ("千元", 1_000m), ("元", 1m)];

    /// <summary>The unit named in brackets or after 单位; null where none is.</summary>
    public static decimal? In(string text)
    {
        if (!text.AsSpan().ContainsAny('元', '万')) return InEnglish(text);
        if (Named(text, "万元") || Named(text, "万")) return 10_000m;
        if (Named(text, "亿元")) return 100_000_000m;
        if (Named(text, "千元")) return 1_000m;
        return Named(text, "元") ? 1m : null;
    }

    /// <summary>The unit that a remark says all amounts are in, such as 单位：人民币万元 or 以万元为单位; null where it says none.</summary>
    public static decimal? Said(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf("单位", StringComparison.Ordinal); at >= 0;)
        {
            foreach (var (name, unit) in Units)
            {
                if (text[..at].EndsWith(name + "为", StringComparison.Ordinal)) return unit;
                var behind = text[(at + 2)..].TrimStart("（）()：:为均是统一人民币 ");
                if (behind.StartsWith(name, StringComparison.Ordinal) && (behind.Length == name.Length || !Glyph.IsHan(behind[name.Length]) || IsNextLabel(behind[name.Length..]))) return unit;
            }

            var next = text[(at + 2)..].IndexOf("单位", StringComparison.Ordinal);
            at = next < 0 ? -1 : at + 2 + next;
        }

        return null;
    }

    // 单位：万元 and 年度：2022 in one cell, whose spaces are gone.
    private static bool IsNextLabel(ReadOnlySpan<char> text) =>
        Labels.Match(Labels.Header, text) is >= 0 and var at && text.Length > Labels.Header[at].Text.Length && text[Labels.Header[at].Text.Length] is ':' or '：';

    /// <summary>The unit that a cell beside the label 金额单位 names; null where it names none.</summary>
    public static decimal? Alone(string text)
    {
        var name = text.StartsWith("人民币", StringComparison.Ordinal) ? text[3..] : text;
        foreach (var (known, unit) in Units)
        {
            if (name == known) return unit;
        }

        return null;
    }

    /// <summary>The unit that an amount itself ends in; null where it ends in none.</summary>
    public static decimal? Of(string amount)
    {
        if (amount.Length == 0 || Glyph.IsDigit(amount[^1])) return null;
        amount = amount.TrimEnd('整').Replace('圆', '元');
        foreach (var (name, unit) in Units)
        {
            if (amount.EndsWith(name, StringComparison.Ordinal) || (name.Length == 2 && amount.EndsWith(name[0]) && name[0] is '万' or '亿')) return unit;
        }

        return null;
    }

    // Funds (10,000 yuan), Unit: RMB million.
    private static decimal? InEnglish(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('A', 'z')) return null;
        if (!text.Contains("yuan", StringComparison.OrdinalIgnoreCase) && !text.Contains("RMB", StringComparison.OrdinalIgnoreCase) && !text.Contains("CNY", StringComparison.OrdinalIgnoreCase)) return null;
        if (text.Contains("million", StringComparison.OrdinalIgnoreCase)) return 1_000_000m;
        if (text.Contains("10,000", StringComparison.Ordinal) || text.Contains("10000", StringComparison.Ordinal) || text.Contains("ten thousand", StringComparison.OrdinalIgnoreCase)) return 10_000m;
        return text.Contains("thousand", StringComparison.OrdinalIgnoreCase) ? 1_000m : 1m;
    }

    private static bool Named(string text, string unit)
    {
        for (var i = text.IndexOf(unit, StringComparison.Ordinal); i > 0; i = text.IndexOf(unit, i + 1, StringComparison.Ordinal))
        {
            var closed = i + unit.Length == text.Length || text[i + unit.Length] is ')' or '）' or ']' or '】' or '、' or '，' or '/' or ' ';
            if (closed && text[i - 1] is '(' or '（' or '[' or '【' or '：' or ':' or '/' or '位' or '民' or '币' or ' ' && closed) return true;
        }

        return false;
    }
}
