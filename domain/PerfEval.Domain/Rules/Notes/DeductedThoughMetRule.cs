using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;

namespace PerfEval.Domain.Rules.Notes;

/// <summary>A verified row is met, without overshoot, and takes less than the recomputed score.</summary>
internal sealed class DeductedThoughMetRule : IFormRule
{
    public RuleInfo Info { get; } = new("deducted-though-met", 410, Severity.Note);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.WeightedRows)
        {
            if (row is not { Score: { } score, Result: { Outcome: IndicatorOutcome.Met, Recomputed: { } recomputed } }) continue;
            if (recomputed - score <= form.Profile.Scoring.Margin || Overshoot.Is(row, form.Profile)) continue;
            findings.Add(Info, row, new Told
            {
                Cells = [row.Cell(Cells.Score), row.Cell(Cells.Target), row.Cell(Cells.Actual)],
                Printed = Quantity.Plain(score),
                Expected = Quantity.Plain(recomputed),
                Arguments = [row.Indicator.Target.Text, row.Indicator.Actual.Text, score, recomputed],
            });
        }
    }
}
