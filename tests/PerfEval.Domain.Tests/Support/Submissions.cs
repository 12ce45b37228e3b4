using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Tests.Support;

internal static class Submissions
{
    private static readonly FormEvaluator Forms = new(RuleProfiles.Default);
    private static readonly SubmissionEvaluator Evaluator = new(RuleProfiles.Default);

    /// <summary>A submission of these forms, evaluated and compared.</summary>
    public static SubmissionEvaluation Compare(IEnumerable<FormReading> forms) =>
        Evaluator.Compare([.. forms.Select(form => new EvaluatedForm(form, Forms.Evaluate(form)))]);
}
