using System.Globalization;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Rules.Submission;

/// <summary>Two forms are about the same project and year: the same code, or without one the same unit and name.</summary>
internal sealed class DuplicateProjectRule : ISubmissionRule
{
    public RuleInfo Info { get; } = new("duplicate-project", 500, Severity.Error);

    public void Check(SubmissionCase submission, SubmissionFindingList findings)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var groups = Enumerable.Range(0, submission.Forms.Length)
            .Select(index => (Index: index, Project: ProjectIdentity.Of(submission.Forms[index].Form)))
            .Where(form => form.Project is not null)
            .GroupBy(form => form.Project!)
            .Where(group => group.Count() > 1);
        foreach (var group in groups) Report(submission, [.. group.Select(form => form.Index)], group.Key, findings);
    }

    private void Report(SubmissionCase submission, int[] forms, ProjectIdentity project, SubmissionFindingList findings)
    {
        var hasCode = project.Code.Length > 0;
        var printed = hasCode ? project.Code : submission.Forms[forms[0]].Form.ProjectName.Text;
        var (place, cell) = hasCode ? ("projectCode", CellPointer.ProjectCode) : ("projectName", CellPointer.ProjectName);
        var year = project.Year?.ToString(CultureInfo.InvariantCulture) ?? "—";
        findings.Add(
            Info,
            [.. forms.Select(form => new FormPlace(form, place, null, [cell, CellPointer.FiscalYear]))],
            [printed, year, forms.Length.ToString(CultureInfo.InvariantCulture)],
            new Told
            {
                Variant = hasCode ? null : "name",
                Cells = [],
                Printed = printed,
                Arguments = [printed, year, forms.Length, FormNumbers.Of(forms)],
            });
    }
}
