using PerfEval.Documents.Text.Indicators;

namespace PerfEval.Documents.Text;

/// <summary>The pieces in which labels stand that are broken over lines: 偏差原因分析及改 and 进措施, 绩效自评年 and 度.</summary>
internal static class LabelPieces
{
    private const int ShortestTelling = 3;

    private static readonly string OfTable = string.Join('\n', [.. Labels.FundColumns.Select(l => l.Text), .. Labels.FundRows.Select(l => l.Text), .. Labels.IndicatorColumns.Select(l => l.Text), .. LevelVocabulary.All]);

    private static readonly string OfForm = string.Join('\n', [OfTable, .. Labels.Header.Select(l => l.Text), .. Labels.GoalExpected, .. Labels.GoalActual, "年度总体目标完成情况", "年度总体绩效目标完成情况", "年度绩效指标完成情况", "项目资金使用情况", "（万元）", "（元）", "及代码"]);

    /// <summary>Whether a word is a label of a form or a piece of one.</summary>
    public static bool Are(ReadOnlySpan<char> word) => OfForm.AsSpan().IndexOf(word) >= 0;

    /// <summary>Whether a word is a piece of a label of money or of indicators and can hardly be anything else.</summary>
    public static bool Tell(ReadOnlySpan<char> word) => word.Length >= ShortestTelling && OfTable.AsSpan().IndexOf(word) >= 0;
}
