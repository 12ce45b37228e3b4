namespace PerfEval.Documents.Grids.Rows;

/// <summary>Finds the labels of 年度总体目标, whatever words they are printed in.</summary>
internal static class GoalLabels
{
    private const int Longest = 20;

    /// <summary>预期目标 and 实际完成情况 beside each other in a row, as their words and their order tell; null where it has no two.</summary>
    public static (GridCell Expected, GridCell Actual)? Pair(GridRow row) => PairOf(row, LabelIndex.IsGoalActual) ?? PairOf(row, IsActual);

    /// <summary>Whether a cell holds a label of a goal and, behind its colon, the goal.</summary>
    public static bool HasOwnText(string text)
    {
        var colon = text.AsSpan().IndexOfAny('：', ':');
        if (colon <= 0 || colon > Longest || colon == text.Length - 1) return false;
        var core = LabelText.Of(text[..colon]).Core;
        return LabelIndex.IsGoalExpected(core) || LabelIndex.IsGoalActual(core) || LabelIndex.IsGoalHeading(core);
    }

    /// <summary>Whether the words of a label say what was to be reached.</summary>
    public static bool IsExpected(string core) =>
        LabelIndex.IsGoalExpected(core) || LabelIndex.IsGoalHeading(core)
        || (core.Length >= 3 && EndsWith(core, "目标", "目标内容", "目标设定情况") && !Has(core, "完成", "实现", "实际"));

    /// <summary>Whether the words of a label say what was reached.</summary>
    public static bool IsActual(string core) =>
        LabelIndex.IsGoalActual(core)
        || (core.Length >= 4 && Has(core, "完成", "实现") && EndsWith(core, "情况", "结果", "综述") && !Has(core, "指标", "资金", "预算", "原因", "未完成"));

    private static (GridCell Expected, GridCell Actual)? PairOf(GridRow row, Func<string, bool> isActual)
    {
        GridCell? actual = null;
        for (var i = row.Cells.Length - 1; i >= 0; i--)
        {
            var cell = row.Cells[i];
            if (cell.Row != row.Row || cell.Text.Length > Longest) continue;
            var core = cell.Label.Core;
            if (actual is null && isActual(core)) actual = cell;
            else if (actual is not null && IsExpected(core)) return (cell, actual);
        }

        return null;
    }

    private static bool EndsWith(string core, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            if (core.EndsWith(end, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool Has(string core, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (core.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
