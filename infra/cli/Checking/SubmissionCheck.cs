using System.Collections.Immutable;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;

namespace PerfEval.Cli.Checking;

/// <summary>Forms evaluated as the pipeline does it: each alone, then all against each other.</summary>
/// <param name="Forms">The forms, in the order given.</param>
/// <param name="Across">The findings across the forms.</param>
internal sealed record SubmissionCheck(ImmutableArray<CheckedForm> Forms, ImmutableArray<SubmissionFinding> Across)
{
    /// <summary>Evaluates the forms of one submission.</summary>
    public static SubmissionCheck Run(IEnumerable<FormReading> readings, RuleProfile profile)
    {
        FormReading[] forms = [.. readings];
        var evaluated = new SubmissionEvaluator(profile).Evaluate(forms);
        return new SubmissionCheck(
            [.. forms.Zip(evaluated.Forms, (reading, evaluation) => new CheckedForm(reading, evaluation))], evaluated.Findings);
    }

    /// <summary>What a form that a finding names is called.</summary>
    public string NameOf(NamedForm form) => Rendering.FormTitle.Short(Forms[form.Index].Reading.Form);

    /// <summary>How many findings weigh so much; one across forms counts once.</summary>
    public int Count(Severity severity) =>
        Forms.Sum(form => form.OwnFindings.Count(finding => finding.Severity == severity))
        + Across.Count(finding => finding.Severity == severity);
}
