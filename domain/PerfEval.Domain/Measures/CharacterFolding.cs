using System.Text;

namespace PerfEval.Domain.Measures;

/// <summary>Folds the ways in which one character is typed: full width to half width, white space away.</summary>
internal static class CharacterFolding
{
    private const char FullWidthFirst = '！';
    private const char FullWidthLast = '～';
    private const int FullWidthOffset = '！' - '!';

    /// <summary>The text in half width without white space.</summary>
    public static string Fold(string text)
    {
        foreach (var character in text)
            if (FoldOne(character) != character || char.IsWhiteSpace(character))
                return FoldAll(text);
        return text;
    }

    /// <summary>NFKC without white space, punctuation and symbols: what two names have in common that read the same.</summary>
    public static string Letters(string text)
    {
        var normal = WellFormed(Fold(text)).Normalize(NormalizationForm.FormKC);
        var length = 0;
        foreach (var character in normal)
            if (IsLetter(character)) length++;
        if (length == normal.Length) return normal;
        return string.Create(length, normal, static (kept, normal) =>
        {
            var at = 0;
            foreach (var character in normal)
                if (IsLetter(character)) kept[at++] = character;
        });
    }

    private static bool IsLetter(char character) => !char.IsPunctuation(character) && !char.IsWhiteSpace(character) && !char.IsControl(character);

    /// <summary>The text with a replacement character for what is no character: half a surrogate pair cannot be normalized.</summary>
    private static string WellFormed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\uFFFE', StringComparison.Ordinal)) return text;
        return string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())).Replace('\uFFFE', '\uFFFD');
    }

    /// <summary>The text without punctuation and white space at its ends.</summary>
    public static string TrimPunctuation(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && IsEdge(text[start])) start++;
        while (end > start && IsEdge(text[end - 1])) end--;
        return text[start..end];
    }

    /// <summary>A folded text without what stands in brackets at its end: 投诉率 of 投诉率(%).</summary>
    public static ReadOnlySpan<char> WithoutRemarks(ReadOnlySpan<char> text)
    {
        while (text is [.., ')'] && text.LastIndexOf('(') is > 0 and var open) text = text[..open];
        return text;
    }

    private static bool IsEdge(char character) => char.IsPunctuation(character) || char.IsWhiteSpace(character);

    private static string FoldAll(string text)
    {
        var length = 0;
        foreach (var character in text)
            if (!char.IsWhiteSpace(character)) length++;
        return string.Create(length, text, static (folded, text) =>
        {
            var at = 0;
            foreach (var character in text)
                if (!char.IsWhiteSpace(character)) folded[at++] = FoldOne(character);
        });
    }

    private static char FoldOne(char character) => character switch
    {
        >= FullWidthFirst and <= FullWidthLast => (char)(character - FullWidthOffset),
        '￥' => '¥',
        '﹥' or '〉' => '>',
        '﹤' or '〈' => '<',
        '﹪' => '%',
        '−' or '–' or '—' or '‐' or '‑' or '―' or '─' or '〜' or '∼' => '-',
        '〔' or '【' or '［' => '(',
        '〕' or '】' or '］' => ')',
        _ => character,
    };
}
