using System.Collections.Immutable;
using System.Globalization;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;

namespace PerfEval.Domain.Rules.Submission;

/// <summary>Forms of different projects claim the same indicator, target and actual, the actual being a count above 1. One finding a group.</summary>
internal sealed class DuplicateOutputRule : ISubmissionRule
{
    public RuleInfo Info { get; } = new("duplicate-output", 510, Severity.Warning, IsGrave: true);

    public void Check(SubmissionCase submission, SubmissionFindingList findings)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var forms = Enumerable.Range(0, submission.Forms.Length).Where(index => !submission.Forms[index].IsWithdrawn);
        var rows = submission.RowsOf(forms).Where(row => row.Row.CountsOutput && CharacterFolding.Letters(row.Row.Name).Length > 0);
        foreach (var group in RowGroups.Of(rows, row => (CharacterFolding.Letters(row.Row.Name), CharacterFolding.Fold(row.Row.Indicator.Target.Text), CharacterFolding.Fold(row.Row.Indicator.Actual.Text))))
        {
            var projects = group.Select(row => Project(submission, row.Form)).Distinct(StringComparer.Ordinal).Count();
            if (projects > 1) Report(submission, group, projects, findings);
        }
    }

    private void Report(SubmissionCase submission, ImmutableArray<FormRow> rows, int projects, SubmissionFindingList findings)
    {
        var first = rows[0].Row;
        findings.Add(
            Info,
            [.. FormPlace.Of(rows, Cells.Name, Cells.Target, Cells.Actual)],
            [first.Name, first.Indicator.Target.Text, first.Indicator.Actual.Text, .. rows.Select(row => submission.Forms[row.Form].Form.ProjectCode.Text).Distinct(StringComparer.Ordinal)],
            new Told
            {
                Cells = [],
                Printed = first.Indicator.Actual.Text,
                Arguments = [first.Name, first.Indicator.Target.Text, first.Indicator.Actual.Text, projects, FormNumbers.Of(rows.Select(row => row.Form))],
            });
    }

    /// <summary>A form without a code is told from others by its name; without that too, by its place.</summary>
    private static string Project(SubmissionCase submission, int index)
    {
        var form = submission.Forms[index].Form;
        if (form.ProjectCode.Text.Length > 0) return CharacterFolding.Fold(form.ProjectCode.Text);
        return form.ProjectName.Text.Length > 0 ? form.ProjectName.Text : index.ToString(CultureInfo.InvariantCulture);
    }
}
