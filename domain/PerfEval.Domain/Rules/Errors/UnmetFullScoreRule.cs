using PerfEval.Domain.Evaluation;

namespace PerfEval.Domain.Rules.Errors;

/// <summary>A verified row is not met, or not carried out, and takes the full weight.</summary>
internal sealed class UnmetFullScoreRule : IFormRule
{
    public RuleInfo Info { get; } = new("unmet-full-score", 210, Severity.Error);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.WeightedRows)
        {
            if (row.Score is not { } score || score < row.Weight || !Overscoring.IsShort(row)) continue;
            var recomputed = row.Result!.Recomputed!.Value;
            if (score - recomputed > form.Profile.Scoring.Margin) findings.Add(Info, row, Overscoring.Tell(row, score, recomputed));
        }
    }
}
