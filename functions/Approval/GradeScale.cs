using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Scoring;

namespace PerfEval.Functions.Approval;

/// <summary>Grades a total score as the rule profile does.</summary>
public sealed class GradeScale(RuleProfile profile)
{
    /// <summary>The grade of a score in points; null where there is none.</summary>
    public Grade? Of(decimal? score) => Grading.Of(score, profile.Scoring.Grades);
}
