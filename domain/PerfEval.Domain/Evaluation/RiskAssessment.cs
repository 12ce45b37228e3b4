using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Rules;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Evaluation;

/// <summary>What a form's findings call for.</summary>
internal static class RiskAssessment
{
    /// <summary>The risk of a form with all its findings, those across the submission as well.</summary>
    public static RiskLevel Of(FormReading reading, FormEvaluation evaluation, RiskProfile profile)
    {
        var warnings = 0;
        var grave = false;
        foreach (var finding in evaluation.Findings)
        {
            if (finding.Severity == Severity.Error) return RiskLevel.Blocked;
            if (finding.Severity == Severity.Warning) warnings++;
            grave |= finding.Grave;
        }

        var funds = reading.Form.Funds.Total;
        if (grave || warnings >= profile.Warnings || IsInflated(evaluation, profile)
            || FormFigures.Amount(funds.AnnualBudget) >= profile.LargeBudget || FormCase.IsBudgetWithdrawn(funds))
            return RiskLevel.High;
        return warnings == 0 && evaluation.VerifiedWeight >= profile.CleanVerifiedWeight && reading.Confidence.IsEmpty
            ? RiskLevel.Clean
            : RiskLevel.Normal;
    }

    private static bool IsInflated(FormEvaluation evaluation, RiskProfile profile) =>
        evaluation is { SelfScore: { } self, RecomputedScore: { } recomputed } && self > recomputed + profile.Inflation;
}
