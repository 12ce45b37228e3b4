using System.Buffers;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>How much a text looks like a target or an actual: 0 for one that can be nothing else, more for what is less likely.</summary>
internal static class ValueShape
{
    /// <summary>The most that a text of the clearest kinds costs.</summary>
    public const double Clear = 0.3;

    private const string Operators = "≥≤＞＜>=<≦≧＝~～±约";
    private const string Powers = "百千万亿余多";
    private const string NameEndings = "率性度数量次况果能力";

    private static readonly SearchValues<char> Comparisons = SearchValues.Create("≥≤≧≦><＞＜=＝");

    private static readonly string[] NotApplicable = ["不适用", "未开展", "未实施", "财政收回", "财政已收回", "经费已调剂", "已调出", "暂无", "无", "不涉及", "取消"];

    private static readonly string[] WordOperators = ["不低于", "不少于", "不超过", "不高于", "不大于", "不小于", "大于等于", "小于等于", "大于", "小于", "超过", "低于", "高于", "达到", "至少", "最多", "约", "共", "近"];

    // Qualitative words stand in a value's place as adjectives, adverbs or verbs of effect.
    private static readonly string[] Qualities =
    [
        "及时", "有效", "按时", "准时", "按期", "按计划", "全部", "全面", "完成", "已完成", "完全", "达标", "合格", "良好", "优", "良", "优秀", "显著", "明显", "提高", "提升", "增强", "保障",
        "规范", "正常", "稳定", "是", "否", "达成", "达到", "基本", "部分", "较好", "较高", "满意", "安全", "持续", "长期", "充分", "改善", "促进", "确保", "优化", "加强", "逐步", "不断",
        "全区", "全市", "全县", "全省", "全年", "每年", "每月", "每季", "每周", "每日", "长效", "可持续", "健全", "完善", "不超预算", "零", "好", "高", "中", "低", "未发生", "符合", "控制", "落实", "实现", "推动", "得到", "进一步", "有所", "较", "大幅", "已", "能够", "普遍", "整体",
    ];

    /// <summary>Whether it begins with a comparison.</summary>
    public static bool HasOperator(ReadOnlySpan<char> text) => text.Length > 0 && (Operators.Contains(text[0], StringComparison.Ordinal) || StartsWithAny(text, WordOperators));

    /// <summary>Whether it is a comparison and nothing else, as where a space stands before its number.</summary>
    public static bool IsComparison(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyExcept(Comparisons) < 0) return true;
        foreach (var word in WordOperators)
        {
            if (text.SequenceEqual(word)) return true;
        }

        return false;
    }

    /// <summary>The cost of believing that a text is a value.</summary>
    public static double Cost(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return 3;
        if (NumberText.IsDash(text)) return 0;
        var cost = 0.0;
        if (!IsBalanced(text)) cost += 3;
        if (Glyph.CannotOpen(text[0])) cost += 3;
        if (StartsWithAny(text, NotApplicable)) return cost + (text.Length > 20 ? 1 : 0);
        if (IsQuantity(text)) return cost;
        if (StartsWithAny(text, Qualities)) return cost + (text.Length <= 6 ? Clear : text.Length <= 12 ? 0.8 : 1.6) + (EndsLikeName(text) ? 0.8 : 0);
        if (text.IndexOfAny("。，；：") >= 0) cost += 1.5;
        if (EndsLikeName(text)) cost += 1.5;
        if (text.ContainsAnyInRange('0', '9')) return cost + (text.Length <= 10 ? 0.8 : 1.6);
        return cost + (text.Length <= 4 ? 1 : text.Length <= 8 ? 1.6 : 2.5);
    }

    /// <summary>Whether it is a number with at most an operator before and a unit behind: 90%, ≥3个, 24小时内, 2022年12月, 90%-95%.</summary>
    public static bool IsQuantity(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && Operators.Contains(text[i], StringComparison.Ordinal)) i++;
        foreach (var word in WordOperators)
        {
            if (!text[i..].StartsWith(word, StringComparison.Ordinal)) continue;
            i += word.Length;
            break;
        }

        if (i < text.Length && text[i] is '第' or '-' or '−') i++;
        if (i >= text.Length || !Glyph.IsDigit(text[i])) return false;
        while (i < text.Length && (Glyph.IsDigit(text[i]) || text[i] is '.' or ',')) i++;
        var unit = text[i..];
        if (unit.Length == 0) return true;
        if (unit[0] is '%' or '％' or '‰') return unit.Length == 1 || unit.Length <= 12 && (unit[1] is '-' or '~' or '～' or '—' or '（' or '(' || unit[1..] is "以上" or "以下" or "以内" or "及以上" or "左右");
        if (unit.Length > 8) return IsDateOrRange(unit);
        return !EndsLikeName(unit) || unit.TrimStart(Powers).Length <= 2;
    }

    private static bool IsDateOrRange(ReadOnlySpan<char> unit) =>
        unit.Length <= 24 && (unit[0] is '年' or '月' or '-' or '~' or '～' or '/' || unit.Contains('或'))
        && unit.ContainsAnyInRange('0', '9');

    /// <summary>Whether an actual says of a target what became of it, neither of them a quantity: 已建立 of 建立健全, Ⅳ类 of Ⅲ类.</summary>
    public static bool Answers(ReadOnlySpan<char> actual, ReadOnlySpan<char> target) =>
        !IsQuantity(target) && !IsQuantity(actual) && !EndsLikeName(target) && target.IndexOfAny(actual) >= 0;

    /// <summary>Whether it ends as the names of indicators do.</summary>
    public static bool EndsLikeName(ReadOnlySpan<char> text) =>
        text.Length >= 3 && NameEndings.Contains(text[^1], StringComparison.Ordinal) && !text.ContainsAnyInRange('0', '9')
        || text.EndsWith("情况", StringComparison.Ordinal) || text.EndsWith("满意度", StringComparison.Ordinal);

    /// <summary>Whether brackets and quotation marks close what they open.</summary>
    public static bool IsBalanced(ReadOnlySpan<char> text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            if (c is '(' or '（' or '“' or '《' or '【' or '「') depth++;
            else if (c is ')' or '）' or '”' or '》' or '】' or '」' && --depth < 0) return false;
        }

        return depth == 0;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
