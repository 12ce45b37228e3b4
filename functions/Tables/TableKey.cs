using System.Globalization;
using System.Text;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Tables;

/// <summary>Makes keys of tables from text that comes from outside.</summary>
public static class TableKey
{
    /// <summary>The longest key that stands as it is, in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>The key of an empty text: no other text encodes to it.</summary>
    public const string Empty = "~";

    /// <summary>
    /// A text as a key: what keys cannot hold is percent-encoded, and beyond <see cref="MaxLength"/> characters it is
    /// cut and ended by <c>~</c> and 16 hex digits of its hash. Different texts give different keys.
    /// </summary>
    public static string FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? Empty : PercentEncoding.Shorten(PercentEncoding.Encode(text, IsAllowed), text, MaxLength);
    }

    /// <summary>A number as a key that sorts as the number does.</summary>
    public static string FromNumber(int number) => number.ToString("D6", CultureInfo.InvariantCulture);

    // U+FFFD stands for text that is no valid Unicode: it is not to look like one that is.
    private static bool IsAllowed(Rune rune) =>
        rune.Value is not ('/' or '\\' or '#' or '?' or '\'' or '|' or 0xFFFD) && !Rune.IsControl(rune);
}
