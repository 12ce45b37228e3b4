using System.Text.RegularExpressions;

namespace PerfEval.Documents.Markup;

/// <summary>What of a page's source can matter to its tables.</summary>
internal static partial class MarkupText
{
    /// <summary>
    /// The source without scripts, comments and the marks of bold or coloured text, which say nothing here and cost a
    /// parser most where they are never closed.
    /// </summary>
    public static string Bare(string text) => Unseen().Replace(text, "");

    /// <summary>Whether more elements stand in one another than a limit, as no program writes them.</summary>
    public static bool IsDeeper(string text, int most)
    {
        var depth = 0;
        foreach (var tag in Nesting().EnumerateMatches(text))
        {
            depth = text[tag.Index + 1] == '/' ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > most) return true;
        }

        return false;
    }

    [GeneratedRegex("<!--.*?-->|<script.*?</script>|<style.*?</style>|</?(b|i|u|s|a|em|tt|big|font|code|nobr|span|small|strong|strike)(\\s[^>]*)?>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Unseen();

    // Elements that end where the next one begins do not count.
    [GeneratedRegex("</?(div|table|center|ul|ol|dl|dd|dt|blockquote|form|section|article|main|header|footer|nav|aside|svg|math|select|object|details|button|fieldset|ruby|frameset|iframe|template|address|pre|h[1-6]|[a-z]+:[a-z]+|custom)[\\s>]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Nesting();
}
