using PerfEval.Domain.Evaluation;

namespace PerfEval.Domain.Rules.Warnings;

/// <summary>A verified row is not met, or not carried out, and takes more than the recomputed score, though not the full weight.</summary>
internal sealed class OverscoredRule : IFormRule
{
    public RuleInfo Info { get; } = new("overscored", 300, Severity.Warning, IsGrave: true);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.WeightedRows)
        {
            if (row.Score is not { } score || score >= row.Weight || !Overscoring.IsShort(row)) continue;
            var recomputed = row.Result!.Recomputed!.Value;
            if (score - recomputed > form.Profile.Scoring.Margin) findings.Add(Info, row, Overscoring.Tell(row, score, recomputed));
        }
    }
}
