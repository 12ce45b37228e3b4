using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Grids.Sections;
using PerfEval.Documents.Text.Indicators;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text;

/// <summary>Tells the heading of a table of several projects from the lines of the form of one.</summary>
internal static class ListHeading
{
    private const int LeastColumns = 2;
    private const int LeastColumnsAmongOthers = 4;
    private const int MostOthers = 2;
    private const int LongestLabel = 24;
    private static readonly char[] Rules = ['\t', '|', '│'];
    private static readonly char[] Separators = [' ', '\t', '\u00A0', '\u3000', '|', '│', ',', '，', ';', '\r', '"'];

    /// <summary>Whether 项目名称 is a label among others in a line, columns of money or of indicators, and stands before no name.</summary>
    public static bool NamesProjects(ReadOnlySpan<char> line)
    {
        if (line.IndexOf("项目", StringComparison.Ordinal) < 0) return false;
        var (columns, others, isNamed, isBehindName, isBeforeLabel) = (0, 0, false, false, true);
        foreach (var token in TokensOf(line))
        {
            if (token.Length > LongestLabel) return false;
            var label = LabelText.Of(token);
            var isColumn = label.Words is { FundColumn: not null } or { Indicator: not null };
            var isLabel = isColumn || label.Words.Header is not null || label.Core is "序号";
            isBeforeLabel &= !isBehindName || isLabel;
            isBehindName = label.Words.Header is HeaderField.ProjectName or HeaderField.ProjectCode && token[^1] is not ('：' or ':');
            isNamed |= isBehindName;
            if (isColumn) columns++;
            if (!isLabel) others++;
        }

        return isNamed && (isBeforeLabel ? columns >= LeastColumns : columns >= LeastColumnsAmongOthers && others <= MostOthers);
    }

    /// <summary>Whether target, actual and score stand in a line twice or more, those of several projects.</summary>
    public static bool HasSeveralGroups(ReadOnlySpan<char> line) =>
        GroupsOfValues.AreSeveral(TokensOf(line).Where(t => t.Length <= LongestLabel).Select(t => LabelIndex.IndicatorLike(LabelText.Of(t).Core)).OfType<IndicatorColumn>());

    /// <summary>The name under 项目名称 in such a heading where it is the same in all lines down to the total; null where they are of several projects, or none is told.</summary>
    /// <param name="document">The text.</param>
    /// <param name="heading">The index of the heading's line.</param>
    /// <param name="end">The index behind the last line.</param>
    public static string? OnlyNameBelow(TextDocument document, int heading, int end)
    {
        var labels = CellsOf(document.Span(heading));
        var at = Array.FindIndex(labels, l => LabelText.Of(l).Words.Header is HeaderField.ProjectName);
        if (at < 0) return null;
        string? only = null;
        var first = 0;
        for (var i = heading + 1; i < end && !FormSplitter.IsTotal(document.Span(i)); i++)
        {
            var cells = CellsOf(document.Span(i));
            var filled = cells.Count(c => c.Length > 0);
            if (first == 0) first = filled;

            // A row below a merged name lacks it, and begins with its group or is shorter.
            if (filled < first - 1 || cells.Length <= at || cells[at].Length == 0 || LevelVocabulary.IsName(cells[at])) continue;
            if (only is not null && only != cells[at]) return null;
            only = cells[at];
        }

        return only;
    }

    private static string[] CellsOf(ReadOnlySpan<char> line)
    {
        foreach (var rule in Rules)
        {
            if (line.Contains(rule)) return line.ToString().Split(rule, StringSplitOptions.TrimEntries);
        }

        return TokensOf(line);
    }

    private static string[] TokensOf(ReadOnlySpan<char> line) => line.ToString().Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}
