using System.Globalization;
using System.Text;

namespace PerfEval.Functions.Approval.Notifications.Channels;

/// <summary>
/// Text as a channel may be given it. Names of units and projects come from outside, and each channel has a markdown of
/// its own with escapes of its own or none: what any of them takes for a mark stands there as its full-width twin, which
/// reads the same and means nothing.
/// </summary>
internal static class ChannelText
{
    private const int FullWidth = 0xFEE0;
    private const string Marks = "\\`*_{}[]()<>#~|!@&";

    /// <summary>One line of text with nothing in it that a channel could take for a mark, a link, a mention or a new line.</summary>
    public static string Plain(string line)
    {
        var plain = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            if (Marks.Contains((char)rune.Value, StringComparison.Ordinal) && rune.IsAscii) plain.Append((char)(rune.Value + FullWidth));
            else if (!IsHidden(rune)) plain.Append(rune);
            else plain.Append(' ');
        }

        // An address is made a link without any mark.
        return plain.Replace("://", "：／／").Replace("www.", "www．").ToString().Trim();
    }

    /// <summary>The lines, made plain, to so many bytes of UTF-8 at most; what is cut ends with an ellipsis.</summary>
    public static IReadOnlyList<string> Lines(string text, int maxBytes)
    {
        var lines = new List<string>();
        foreach (var line in text.Split('\n').Select(Plain).Where(line => line.Length > 0))
        {
            var fitting = Cut(line, maxBytes);
            lines.Add(fitting);
            maxBytes -= Encoding.UTF8.GetByteCount(fitting) + 1;
            if (fitting.Length < line.Length || maxBytes <= 0) break;
        }

        return lines;
    }

    private static string Cut(string line, int maxBytes)
    {
        const char Ellipsis = '…';
        if (Encoding.UTF8.GetByteCount(line) <= maxBytes) return line;
        var cut = new StringBuilder();
        var left = maxBytes - Encoding.UTF8.GetByteCount([Ellipsis]);
        foreach (var rune in line.EnumerateRunes())
        {
            left -= rune.Utf8SequenceLength;
            if (left < 0) break;
            cut.Append(rune);
        }

        return cut.Append(Ellipsis).ToString();
    }

    // Control characters, and those that are not seen and turn the text around them.
    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;
}
