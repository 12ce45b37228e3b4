using System.Collections.Immutable;
using System.Globalization;
using PerfEval.Domain.Evaluation;

namespace PerfEval.Domain.Rules.Submission;

/// <summary>Within one implementing unit the same cause stands on many rows of several forms.</summary>
internal sealed class DeviationBoilerplateRule : ISubmissionRule
{
    public RuleInfo Info { get; } = new("deviation-boilerplate", 530, Severity.Warning);

    public void Check(SubmissionCase submission, SubmissionFindingList findings)
    {
        ArgumentNullException.ThrowIfNull(submission);
        foreach (var unit in submission.ByUnit)
        {
            var rows = submission.RowsOf(unit).Where(row => row.Row.Deviation is { Cause.Length: > 0 });
            foreach (var group in RowGroups.Of(rows, row => row.Row.Deviation!.Cause)) CheckCause(submission, group, findings);
        }
    }

    private void CheckCause(SubmissionCase submission, ImmutableArray<FormRow> rows, SubmissionFindingList findings)
    {
        var forms = rows.Select(row => row.Form).Distinct().Count();
        if (rows.Length < submission.Profile.Submission.BoilerplateRows || forms < submission.Profile.Submission.BoilerplateForms) return;
        var unit = submission.Forms[rows[0].Form].Form.ImplementingUnit.Text;
        var cause = rows[0].Row.Deviation!.Cause;
        findings.Add(
            Info,
            [.. FormPlace.Of(rows, Cells.Deviation)],
            [unit, cause, rows.Length.ToString(CultureInfo.InvariantCulture), forms.ToString(CultureInfo.InvariantCulture)],
            new Told { Cells = [], Printed = cause, Arguments = [unit, cause, rows.Length, forms] });
    }
}
