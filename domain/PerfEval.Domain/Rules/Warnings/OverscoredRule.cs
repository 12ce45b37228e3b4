using System.Runtime.CompilerServices;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Rules.Warnings;

/// <summary>
/// A verified row is not met, or not carried out, and takes more than the recomputed score, though not the full weight; or a row that
/// cannot be reckoned takes the full weight, and was late or says itself that it is not met.
/// </summary>
internal sealed class OverscoredRule : IFormRule
{
    private static readonly ConditionalWeakTable<RuleProfile, Admission> Admissions = [];

    public RuleInfo Info { get; } = new("overscored", 300, Severity.Warning, IsGrave: true);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.WeightedRows)
        {
            if (row.Score is not { } score) continue;
            if (score >= row.Weight && Admitted(form.Profile, row) is { } variant) findings.Add(Info, row, Overscoring.Tell(row, score, variant));
            if (score >= row.Weight || !Overscoring.IsShort(row)) continue;
            var recomputed = row.Result!.Recomputed!.Value;
            if (score - recomputed > form.Profile.Scoring.Margin) findings.Add(Info, row, Overscoring.Tell(row, score, recomputed));
        }
    }

    /// <summary>Which message tells of a row whose actual itself says that its target was not met; null for any other.</summary>
    private static string? Admitted(RuleProfile profile, IndicatorCase row)
    {
        if (row.Result is { IsLate: true }) return "late";
        if (row.Result is not { IsVerified: false, Actual: Qualitative { Text: var text } }) return null;
        return Admissions.GetValue(profile, static profile => new Admission(profile)).IsIn(text) ? "admitted" : null;
    }
}
