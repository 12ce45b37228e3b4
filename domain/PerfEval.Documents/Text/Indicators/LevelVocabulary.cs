using System.Buffers;
using System.Collections.Frozen;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>
/// The names of 一级指标 and 二级指标 in the order that the regulation's table gives them (财预〔2020〕10号, 附件).
/// 成本指标 and 满意度指标 are names of either level.
/// </summary>
internal static class LevelVocabulary
{
    private static readonly (string Text, LevelKind Kind)[] Names =
    [.. new (string Text, LevelKind Kind)[]
    {
        ("产出指标", LevelKind.First), ("效益指标", LevelKind.First), ("效果指标", LevelKind.First), ("绩效指标", LevelKind.First), ("管理指标", LevelKind.First),
        ("过程指标", LevelKind.First), ("决策指标", LevelKind.First), ("投入指标", LevelKind.First), ("影响力指标", LevelKind.First), ("项目产出指标", LevelKind.First), ("项目完成指标", LevelKind.First), ("项目效益指标", LevelKind.First),
        ("成本指标", LevelKind.Either), ("满意度指标", LevelKind.Either),
        ("数量指标", LevelKind.Second), ("质量指标", LevelKind.Second), ("时效指标", LevelKind.Second), ("进度指标", LevelKind.Second),
        ("经济成本指标", LevelKind.Second), ("社会成本指标", LevelKind.Second), ("生态环境成本指标", LevelKind.Second), ("生态成本指标", LevelKind.Second),
        ("经济效益指标", LevelKind.Second), ("社会效益指标", LevelKind.Second), ("生态效益指标", LevelKind.Second), ("环境效益指标", LevelKind.Second),
        ("可持续影响指标", LevelKind.Second), ("可持续发展指标", LevelKind.Second), ("可持续性指标", LevelKind.Second), ("可持续效益指标", LevelKind.Second),
        ("经济效益", LevelKind.Second), ("社会效益", LevelKind.Second), ("生态效益", LevelKind.Second), ("可持续影响", LevelKind.Second),
        ("服务对象满意度指标", LevelKind.Second), ("社会公众满意度指标", LevelKind.Second), ("社会公众或服务对象满意度指标", LevelKind.Second),
        ("服务对象满意度", LevelKind.Second), ("其他满意度指标", LevelKind.Second), ("其它满意度指标", LevelKind.Second), ("受益对象满意度指标", LevelKind.Second),
        ("公众满意度指标", LevelKind.Second), ("帮扶对象满意度指标", LevelKind.Second), ("群众满意度指标", LevelKind.Second),
    }.OrderByDescending(n => n.Text.Length)];

    /// <summary>All of them.</summary>
    public static IEnumerable<string> All => Names.Select(n => n.Text);

    private static readonly FrozenSet<string> Whole = Names.Select(n => n.Text).ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> Ends = SearchValues.Create([.. Names.Select(n => n.Text[^1]).Distinct()]);

    private static readonly SearchValues<char> Punctuation = SearchValues.Create("：:，。；、（(");

    private static readonly string[] Kinds =
        ["效益指标", "影响指标", "满意度指标", "成本指标", "效果指标", "数量指标", "质量指标", "时效指标", "发展指标", "产出指标", "管理指标", "能力指标", "影响力指标", "贡献指标"];

    /// <summary>Whether a text is the name of a group that no table of ours lists, yet ends as such names do.</summary>
    public static bool IsOfAKind(ReadOnlySpan<char> text)
    {
        foreach (var kind in Kinds)
        {
            if (text.EndsWith(kind, StringComparison.Ordinal)) return text.IndexOfAny(Punctuation) < 0 && !text.ContainsAnyInRange('0', '9');
        }

        return false;
    }

    /// <summary>Whether a text is a name and nothing else.</summary>
    public static bool IsName(string text) => Whole.Contains(text);

    /// <summary>Whether a text is a name without 指标: 数量, 时效, 社会效益.</summary>
    public static bool IsShortName(ReadOnlySpan<char> text)
    {
        foreach (var name in Names)
        {
            if (name.Text.Length == text.Length + 2 && name.Text.EndsWith("指标", StringComparison.Ordinal) && name.Text.AsSpan().StartsWith(text)) return true;
        }

        return Whole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text) && !text.EndsWith("指标", StringComparison.Ordinal);
    }

    /// <summary>Whether a text is the label of a subtotal: 小计, 产出指标小计, 产出指标合计.</summary>
    public static bool IsSubtotal(ReadOnlySpan<char> text) =>
        text is "小计" || ((text.EndsWith("小计", StringComparison.Ordinal) || text.EndsWith("合计", StringComparison.Ordinal)) && text.Length > 4 && IsName(text[..^2].ToString()));

    /// <summary>Whether a text that is not empty may be the end of a name: its last character ends one.</summary>
    public static bool EndsAsName(string text) => Ends.Contains(text[^1]);

    /// <summary>The longest name that a text begins with; empty where it begins with none.</summary>
    public static (string Text, LevelKind Kind) Match(ReadOnlySpan<char> text)
    {
        foreach (var name in Names)
        {
            if (text.StartsWith(name.Text, StringComparison.Ordinal)) return name;
        }

        return ("", LevelKind.Second);
    }

    /// <summary>How the name of the section begins that a group belongs to; empty where that is not known.</summary>
    public static string SectionOf(string group) => group switch
    {
        "数量指标" or "质量指标" or "时效指标" or "进度指标" => "产出",
        _ when group.Contains("效益", StringComparison.Ordinal) || group.Contains("可持续", StringComparison.Ordinal) => "效益",
        _ when group.Contains("满意度", StringComparison.Ordinal) => "满意度",
        "成本指标" => "产出",
        _ when group.Contains("成本", StringComparison.Ordinal) => "成本",
        _ => "",
    };
}
