using System.Text.RegularExpressions;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>What a template prints for indicators that nobody filled in: 指标2：, ……, 指标1：/.</summary>
internal static partial class TemplateRow
{
    // Most texts begin otherwise.
    private const string Firsts = "指…．.。·";

    /// <summary>Whether a text is no name of an indicator, but the place that a template left for one.</summary>
    public static bool IsEmptyName(ReadOnlySpan<char> text) => EmptyName().IsMatch(text);

    /// <summary>Whether a text begins an indicator of its own, with or without its name.</summary>
    public static bool Begins(ReadOnlySpan<char> text) => text.TrimStart() is [var first, ..] && Firsts.Contains(first, StringComparison.Ordinal) && (Numbered().IsMatch(text) || Ellipsis().IsMatch(text));

    [GeneratedRegex(@"^\s*((三级)?指标(名称)?\s*[\d一二三四五六七八九十]*\s*[：:、.]?)?\s*([/／\-—－无]*|…+|[．.。·]{2,})\s*$")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"^\s*指标\s*[\d一二三四五六七八九十]+\s*([：:、.]|$)")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*(…+|[．.。·]{2,})\s*$")]
    private static partial Regex Ellipsis();
}
