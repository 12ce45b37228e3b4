namespace PerfEval.Fuzzing.Mutators;

/// <summary>Texts that programs trip over.</summary>
internal static class Odd
{
    private static readonly string[] Texts =
    [
        "", " ", "0", "-1", "1e308", "NaN", "2147483648", "99999999999999999999999999999999", "0.00000000000000000000000000000001", "=1+1", "@SUM(A1)", "+cmd|' /c calc'!A0", "-2+3",
        "项目名称", "三级指标", "总分", "年度资金总额", "项目支出绩效自评表", "不适用", "100%", "≥90%", "90%-95%", "三次", "２０２２年", "万元", "1/0", "二级指标 三级指标",
        "\uFEFF", "\u202E倒", "\uFFFD", "\u0000", "\uE123", "𠮷", "é", "e\u0301", "\t", "\n", "\r\n", "\"", "'", "<", "&", "&lt;", "{0}", "%s", "../..", "（（（", "》", "：",
    ];

    /// <summary>One of them, or a long repetition of one.</summary>
    public static string Text(Random random)
    {
        var text = Texts[random.Next(Texts.Length)];
        return random.Next(8) == 0 ? string.Concat(Enumerable.Repeat(text, random.Next(1, 20_000))) : text;
    }

    /// <summary>A number as structures hold them: small, large, negative.</summary>
    public static string Number(Random random) => random.Next(6) switch
    {
        0 => "-1",
        1 => "2147483647",
        2 => "4294967296",
        3 => "1048577",
        4 => "99999999999999999999",
        _ => random.Next(70_000).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
