namespace PerfEval.Functions.Tables;

/// <summary>Text as a column can hold it.</summary>
internal static class ColumnText
{
    /// <summary>The most characters of a column: Azure takes 64 KiB of UTF-16.</summary>
    public const int MaxLength = 32_000;

    /// <summary>The text, cut and ended by an ellipsis where it is too long; the form's own JSON has it whole.</summary>
    public static string Fit(string text) => ShortText.Fit(text, MaxLength);
}
