using System.Collections.Frozen;

namespace PerfEval.Documents.Word.Rtf;

/// <summary>The control words that stand for characters.</summary>
internal static class RtfCharacters
{
    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["tab"] = " ",
        ["line"] = "\n",
        ["lbr"] = "\n",
        ["emdash"] = "—",
        ["endash"] = "–",
        ["lquote"] = "‘",
        ["rquote"] = "’",
        ["ldblquote"] = "“",
        ["rdblquote"] = "”",
        ["bullet"] = "•",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The text of a control word; null where it stands for none.</summary>
    public static string? TextOf(string word) => Texts.GetValueOrDefault(word);
}
