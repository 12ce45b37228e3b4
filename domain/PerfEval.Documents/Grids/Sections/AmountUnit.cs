namespace PerfEval.Documents.Grids.Sections;

/// <summary>The unit that a label, a heading or a remark gives for amounts, as a number of yuan.</summary>
internal static class AmountUnit
{
    /// <summary>The unit named in brackets or after 单位; null where none is.</summary>
    public static decimal? In(string text)
    {
        if (Named(text, "万元") || Named(text, "万")) return 10_000m;
        if (Named(text, "亿元")) return 100_000_000m;
        if (Named(text, "千元")) return 1_000m;
        return Named(text, "元") ? 1m : null;
    }

    /// <summary>The unit that an amount itself ends in; null where it ends in none.</summary>
    public static decimal? Of(string amount) =>
        amount.EndsWith("万元", StringComparison.Ordinal) ? 10_000m : amount.EndsWith('元') ? 1m : null;

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
