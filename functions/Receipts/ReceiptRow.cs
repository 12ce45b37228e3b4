using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;

namespace PerfEval.Functions.Receipts;

/// <summary>An indicator row of a receipt: its cells as printed, and what was recomputed.</summary>
/// <param name="Number">The row's number, from 1.</param>
/// <param name="Level1">一级指标.</param>
/// <param name="Level2">二级指标.</param>
/// <param name="Name">三级指标.</param>
/// <param name="Target">年度指标值.</param>
/// <param name="Actual">实际完成值.</param>
/// <param name="Weight">分值.</param>
/// <param name="Score">得分.</param>
/// <param name="Deviation">偏差原因分析及改进措施.</param>
/// <param name="Recomputed">The recomputed score.</param>
/// <param name="Outcome">What comparing actual and target gave.</param>
/// <param name="Reviewed">The score that an approver gave it; null where none gave one.</param>
/// <param name="ReviewReason">Why it differs from the unit's own.</param>
public sealed record ReceiptRow(
    int Number, string Level1, string Level2, string Name, string Target, string Actual, decimal? Weight, decimal? Score, string Deviation,
    decimal? Recomputed, IndicatorOutcome Outcome, decimal? Reviewed = null, string? ReviewReason = null)
{
    internal static ReceiptRow Of(Indicator indicator, IndicatorEvaluation evaluation) => new(
        evaluation.Row, indicator.Level1.Text, indicator.Level2.Text, indicator.Name.Text, indicator.Target.Text, indicator.Actual.Text,
        indicator.Weight.Value, indicator.Score.Value, indicator.Deviation.Text, evaluation.Recomputed, evaluation.Outcome);
}
