using System.Buffers;

namespace PerfEval.Documents.Grids.Rows;

/// <summary>Finds the labels of 年度总体目标, whatever words they are printed in.</summary>
internal static class GoalLabels
{
    private const int Longest = 20;
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。；;！ \n");
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789一二三四五六七八九十");

    /// <summary>预期目标 and 实际完成情况 beside each other in a row, as their words and their order tell; null where it has no two.</summary>
    public static (GridCell Expected, GridCell Actual)? Pair(GridRow row)
    {
        // Most rows have no goal in them.
        foreach (var cell in row.Cells)
        {
            if (IsLabelIn(row, cell) && IsActual(cell.Label)) return PairOf(row, label => label.Words.IsGoalActual) ?? PairOf(row, IsActual);
        }

        return null;
    }

    /// <summary>Whether a cell holds a label of a goal and, behind its colon, the goal.</summary>
    public static bool HasOwnText(string text)
    {
        var colon = text.AsSpan().IndexOfAny('：', ':');
        if (colon <= 0 || colon > Longest || colon == text.Length - 1) return false;
        return LabelText.Of(text[..colon]).Words is { IsGoalExpected: true } or { IsGoalActual: true } or { IsGoalHeading: true };
    }

    /// <summary>Parts a text that says both, as 建成3个站点。实际完成：已建成。 does; null where no label stands within it.</summary>
    /// <param name="text">The text behind the label of 预期目标.</param>
    public static (string Expected, string Actual)? Part(string text)
    {
        for (var colon = text.AsSpan().IndexOfAny('：', ':'); colon > 0;)
        {
            var start = text.AsSpan(0, colon).LastIndexOfAny(SentenceEnds) + 1;
            if (start > 0 && colon - start <= Longest && LabelText.Of(text[start..colon]) is var label && (IsActual(label) || label.Core is "实际完成" or "实际达成")) return (text[..start].Trim(), text[(colon + 1)..].Trim());
            var next = text.AsSpan(colon + 1).IndexOfAny('：', ':');
            colon = next < 0 ? -1 : colon + 1 + next;
        }

        return null;
    }

    /// <summary>Whether the words of a label say what was to be reached.</summary>
    public static bool IsExpected(LabelText label) =>
        label.Words is { IsGoalExpected: true } or { IsGoalHeading: true } || IsOneOfSeveral(label.Core)
        || (label.Core is { Length: >= 3 } core && EndsWith(core, "目标", "目标内容", "目标设定情况") && !Has(core, "完成", "实现", "实际"));

    // 目标1 before the goal, beside 目标1完成情况.
    private static bool IsOneOfSeveral(string core) =>
        core.Length is 3 or 4 && core.StartsWith("目标", StringComparison.Ordinal) && !core.AsSpan(2).ContainsAnyExcept(Numerals);

    /// <summary>Whether the words of a label say what was reached.</summary>
    public static bool IsActual(LabelText label) =>
        label.Words.IsGoalActual || label.Core is "目标完成" || (label.Core.StartsWith("实际", StringComparison.Ordinal) && label.Core.EndsWith("目标", StringComparison.Ordinal))
        || (label.Core is { Length: >= 4 } core && Has(core, "完成", "实现", "达成") && EndsWith(core, "情况", "结果", "综述", "实际完成", "情况说明", "程度") && !Has(core, "指标", "资金", "预算", "原因", "未完成"));

    private static (GridCell Expected, GridCell Actual)? PairOf(GridRow row, Func<LabelText, bool> isActual)
    {
        GridCell? actual = null;
        for (var i = row.Cells.Length - 1; i >= 0; i--)
        {
            var cell = row.Cells[i];
            if (!IsLabelIn(row, cell)) continue;
            if (actual is null && isActual(cell.Label)) actual = cell;
            else if (actual is not null && IsExpected(cell.Label)) return (cell, actual);
        }

        return null;
    }

    private static bool IsLabelIn(GridRow row, GridCell cell) => cell.Row == row.Row && cell.Text.Length <= Longest;

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
