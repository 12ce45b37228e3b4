namespace PerfEval.Documents.Text.Layout;

/// <summary>Signs turned for text that is written downwards, as in ︵万元︶ beside the rows of the funds.</summary>
internal static class UprightSign
{
    // Each before the sign that it is; Unicode, Vertical Forms and CJK Compatibility Forms.
    private const string Turned = "︐，︑、︒。︓：︔；︕！︖？︙…︱—︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁‘﹂’﹃“﹄”";

    /// <summary>The sign that a turned one is; every other character itself.</summary>
    public static char Of(char c) => IsTurned(c) && Turned.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Turned[at + 1] : c;

    /// <summary>A text with all its signs turned back; the text itself where it has none that are turned.</summary>
    public static string In(string text) => !AnyIn(text) ? text : string.Create(text.Length, text, (span, from) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = Of(from[i]);
    });

    /// <summary>Whether any character of a text may be turned.</summary>
    public static bool AnyIn(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\uFE10', '\uFE44');

    private static bool IsTurned(char c) => c is >= '\uFE10' and <= '\uFE44';
}
