namespace PerfEval.Functions.Tables;

/// <summary>Text as a column can hold it.</summary>
internal static class ColumnText
{
    /// <summary>The most characters of a column: Azure takes 64 KiB of UTF-16.</summary>
    public const int MaxLength = 32_000;

    private const char Ellipsis = '…';

    /// <summary>The text, cut and ended by an ellipsis where it is too long; the form's own JSON has it whole.</summary>
    public static string Fit(string text)
    {
        if (text.Length <= MaxLength) return text;
        var cut = char.IsHighSurrogate(text[MaxLength - 2]) ? MaxLength - 2 : MaxLength - 1;
        return text[..cut] + Ellipsis;
    }
}
