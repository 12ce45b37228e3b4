using PerfEval.Documents.Grids.Rows;

namespace PerfEval.Documents.Text.Layout;

/// <summary>Turns round the lines of an indicator table whose columns run from 偏差原因 to 一级指标, so that they read as others do.</summary>
internal static class BackwardTable
{
    private const int FewestLabels = 5;

    /// <summary>The text with such tables turned round, line by line; the text itself where it has none.</summary>
    public static string Forward(string text)
    {
        if (!HasBackwardHeading(text)) return text;
        var lines = text.Split('\n');
        var isBackward = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var cells = Cells(lines[i]);
            if (!isBackward && !IsBackwardHeading(cells)) continue;
            isBackward = !cells.Exists(c => LabelIndex.IsTotal(LabelText.Of(c)));
            cells.Reverse();
            lines[i] = string.Join(lines[i].Contains('\t', StringComparison.Ordinal) ? '\t' : ' ', cells);
        }

        return string.Join('\n', lines);
    }

    // Every text is asked, and nearly none has one.
    private static bool HasBackwardHeading(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.TrimEnd() is [.., '一', '级', '指', '标'] && IsBackwardHeading(Cells(line.ToString()))) return true;
        }

        return false;
    }

    private static bool IsBackwardHeading(List<string> cells)
    {
        IndicatorColumn? before = null;
        var labels = 0;
        foreach (var cell in cells)
        {
            if (LabelIndex.IndicatorLike(LabelText.Of(cell).Core) is not { } column) continue;
            if (before is { } last && column >= last) return false;
            before = column;
            labels++;
        }

        return labels >= FewestLabels && before == IndicatorColumn.Level1;
    }

    private static List<string> Cells(string line) =>
        [.. line.Contains('\t', StringComparison.Ordinal) ? line.TrimEnd('\r').Split('\t') : line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
