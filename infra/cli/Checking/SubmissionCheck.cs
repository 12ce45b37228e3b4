using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;

namespace PerfEval.Cli.Checking;

/// <summary>Evaluates forms as the pipeline does: each alone, then all against each other.</summary>
internal sealed class SubmissionCheck
{
    private SubmissionCheck(IReadOnlyList<CheckedForm> forms) => Forms = forms;

    /// <summary>The forms, in the order given.</summary>
    public IReadOnlyList<CheckedForm> Forms { get; }

    /// <summary>The findings across the forms.</summary>
    public IEnumerable<SharedFinding> SharedFindings =>
        from form in Forms
        from finding in form.Evaluation.Findings
        where finding.Group is not null
        group (form, finding) by (finding.Rule, finding.Group) into rows
        select new SharedFinding(rows.First().finding, [.. rows.Select(row => row.form).Distinct()]);

    /// <summary>Evaluates the forms of one submission.</summary>
    public static SubmissionCheck Run(IEnumerable<FormReading> readings, RuleProfile profile)
    {
        var evaluator = new FormEvaluator(profile);
        EvaluatedForm[] forms = [.. readings.Select(reading => new EvaluatedForm(reading, evaluator.Evaluate(reading)))];
        var compared = new SubmissionEvaluator(profile).Compare(forms);
        return new SubmissionCheck([.. forms.Zip(compared.Forms, (form, evaluation) => new CheckedForm(form.Reading, evaluation))]);
    }
}
