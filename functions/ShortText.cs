namespace PerfEval.Functions;

/// <summary>Text cut to a length.</summary>
internal static class ShortText
{
    private const char Ellipsis = '…';

    /// <summary>The text, cut and ended by an ellipsis where it is too long; no character is cut in two.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">The most UTF-16 code units of the result, 2 or more.</param>
    public static string Fit(string text, int maxLength)
    {
        if (text.Length <= maxLength) return text;
        var cut = char.IsHighSurrogate(text[maxLength - 2]) ? maxLength - 2 : maxLength - 1;
        return text[..cut] + Ellipsis;
    }
}
