using System.Buffers;

namespace PerfEval.Documents.Text.Padded;

/// <summary>
/// A text whose columns stand under one another, as pdftotext -layout and programs that fill cells up with spaces print it:
/// a cell that is wrapped in its column is put on one line, so that rows read as those of other texts.
/// </summary>
internal static class PaddedText
{
    private const int FewestGaps = 2;
    private static readonly SearchValues<string> Gaps = SearchValues.Create(["  ", "\u3000"], StringComparison.Ordinal);

    /// <summary>The text with such cells on one line, line for line; the text itself where it has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isSure">Whether every line of a cell could belong to one row only; no where a table is wrapped and its columns were not found.</param>
    public static string Unwrapped(string text, out bool isSure)
    {
        isSure = true;
        if (text.Contains('\t', StringComparison.Ordinal) || !HasPartedLine(text)) return text;
        var isWrapped = false;
        var read = Unwrapped(text, true, ref isSure, ref isWrapped) ?? Unwrapped(text, false, ref isSure, ref isWrapped);
        if (read is null && isWrapped) isSure = false;
        return read ?? text;
    }

    // A heading has more labels than two, and blanks between each two of them: a text with a blank too many here and there has none.
    private static bool HasPartedLine(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split('\n'))
        {
            var gaps = 0;
            var rest = text[range].Trim();
            for (var at = rest.IndexOfAny(Gaps); at >= 0 && gaps < FewestGaps; at = rest.IndexOfAny(Gaps))
            {
                rest = rest[at..].TrimStart();
                gaps++;
            }

            if (gaps == FewestGaps) return true;
        }

        return false;
    }

    // Null where nothing stands under one another by this measure.
    private static string? Unwrapped(string text, bool isWide, ref bool isSure, ref bool isWrapped)
    {
        var lines = new PaddedLines(text, isWide);
        var (from, isUnwrapped, areSure) = (0, false, true);
        while (PaddedTable.Find(lines, from) is { } table)
        {
            var (first, end) = (table.First, table.End);
            isWrapped |= table.IsWide;
            if (table.Unwrap() is { } isTableSure)
            {
                isUnwrapped = true;
                areSure &= isTableSure;
                PaddedLabels.Join(lines, from, first);
                PaddedGoals.Join(lines, from, first);
            }

            from = end;
        }

        isSure &= !isUnwrapped || areSure;
        return isUnwrapped ? lines.ToText() : null;
    }
}
