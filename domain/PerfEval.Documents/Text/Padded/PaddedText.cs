using System.Buffers;

namespace PerfEval.Documents.Text.Padded;

/// <summary>
/// A text whose columns stand under one another, as pdftotext -layout and programs that fill cells up with spaces print it:
/// a cell that is wrapped in its column is put on one line, so that rows read as those of other texts.
/// </summary>
internal static class PaddedText
{
    private const int FewestGaps = 2;

    // What stands below a form is parted by blanks as well; a table has more lines.
    private const int FewestParted = 6;
    private static readonly SearchValues<string> Gaps = SearchValues.Create(["  ", "\u3000"], StringComparison.Ordinal);

    /// <summary>The text with such cells on one line, line for line; the text itself where it has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="doubts">What was not clear of the rows; all of it where columns stand under one another and were not found.</param>
    public static string Unwrapped(string text, out PaddedDoubts doubts)
    {
        doubts = PaddedDoubts.None;
        if (text.Contains('\t', StringComparison.Ordinal) || PartedLines(text) is not (> 0 and var parted)) return text;
        var (isWrapped, isWide) = (false, IsWide(text));
        if ((Unwrapped(text, isWide, ref doubts, ref isWrapped) ?? Unwrapped(text, !isWide, ref doubts, ref isWrapped)) is { } read) return read;
        if (!isWrapped && parted < FewestParted) return text;
        doubts = PaddedDoubts.Rows;
        return JoinedAbove(text, isWide);
    }

    // Whether a Chinese character takes the room of two others: by which of the two measures the cells stand better under their labels.
    private static bool IsWide(string text)
    {
        var narrow = PaddedTable.Find(new PaddedLines(text, false), 0);
        return narrow is null || (PaddedTable.Find(new PaddedLines(text, true), 0) is { } wide && wide.Misfit <= narrow.Misfit);
    }

    // What stands above a table of which each row has its line may be wrapped all the same.
    private static string JoinedAbove(string text, bool isWide)
    {
        var lines = new PaddedLines(text, isWide);
        for (var from = 0; PaddedTable.Find(lines, from) is { } table; from = table.End)
        {
            PaddedLabels.Join(lines, from, table.First);
            PaddedGoals.Join(lines, from, table.First);
        }

        return lines.ToText() ?? text;
    }

    // How many lines have blanks in several places, as every line of a table has: a text with a blank too many here and there has none.
    private static int PartedLines(ReadOnlySpan<char> text)
    {
        var parted = 0;
        foreach (var range in text.Split('\n'))
        {
            var gaps = 0;
            var rest = text[range].Trim();
            for (var at = rest.IndexOfAny(Gaps); at >= 0 && gaps < FewestGaps; at = rest.IndexOfAny(Gaps))
            {
                rest = rest[at..].TrimStart();
                gaps++;
            }

            if (gaps == FewestGaps) parted++;
        }

        return parted;
    }

    // Null where nothing stands under one another by this measure.
    private static string? Unwrapped(string text, bool isWide, ref PaddedDoubts doubts, ref bool isWrapped)
    {
        var lines = new PaddedLines(text, isWide);
        var (from, isUnwrapped, all) = (0, false, PaddedDoubts.None);
        while (PaddedTable.Find(lines, from) is { } table)
        {
            var (first, end) = (table.First, table.End);
            isWrapped |= table.IsWide;
            if (table.Unwrap() is { } ofTable)
            {
                isUnwrapped = true;
                all |= ofTable;
                PaddedLabels.Join(lines, from, first);
                PaddedGoals.Join(lines, from, first);
            }

            from = end;
        }

        if (isUnwrapped) doubts |= all;
        return isUnwrapped ? lines.ToText() : null;
    }
}
