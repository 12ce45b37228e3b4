namespace PerfEval.Domain.Measures;

/// <summary>Reads a time in hours, minutes and seconds: 13分20秒, 1小时30分, 半小时, 1个半小时.</summary>
internal static class ClockTime
{
    private static readonly (string Word, string Unit, int Seconds)[] Parts = [("小时", "小时", 3600), ("分钟", "分钟", 60), ("分", "分钟", 60), ("秒", "秒", 1)];
    private static readonly WordList Halved = new(["小时", "个小时", "天", "日", "年", "个月", "月"]);

    /// <summary>The time a text is in the smallest unit of its parts; null where it is none of more than one.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="unit">The smallest unit.</param>
    public static decimal? Read(ReadOnlySpan<char> text, out string unit)
    {
        (decimal Seconds, int Count, int Smallest) read = (0, 0, int.MaxValue);
        unit = "";
        while (NumberReader.Read(text, out var value, out _) is > 0 and var length && value >= 0)
        {
            var rest = text[length..];
            if (rest is ['个', ..]) rest = rest[1..];
            if (PartOf(rest) is not { Seconds: > 0 } part || part.Seconds >= read.Smallest) return null;
            read = (read.Seconds + value * part.Seconds, read.Count + 1, part.Seconds);
            unit = part.Unit;
            text = rest[part.Word.Length..];
        }

        return text.IsEmpty && read.Count > 1 ? read.Seconds / read.Smallest : null;
    }

    /// <summary>半天 as 0.5 and 1个半小时 as 1.5, with the unit behind; 0 where neither is written.</summary>
    public static decimal ReadHalf(ReadOnlySpan<char> text, out ReadOnlySpan<char> unit)
    {
        var whole = 0m;
        var length = text is ['半', ..] ? 0 : NumberReader.Read(text, out whole, out _);
        unit = text[length..];
        if (length > 0 && unit is ['个', '半', ..]) unit = unit[1..];
        if (unit is not ['半', ..] || !Halved.Has(unit[1..])) return 0;
        unit = unit[1..];
        return whole + 0.5m;
    }

    private static (string Word, string Unit, int Seconds) PartOf(ReadOnlySpan<char> text)
    {
        foreach (var part in Parts)
            if (text.StartsWith(part.Word, StringComparison.Ordinal)) return part;
        return default;
    }
}
