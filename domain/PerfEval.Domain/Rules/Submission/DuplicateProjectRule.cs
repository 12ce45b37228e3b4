using System.Globalization;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Measures;

namespace PerfEval.Domain.Rules.Submission;

/// <summary>Two forms have the same project code and year.</summary>
internal sealed class DuplicateProjectRule : ISubmissionRule
{
    public RuleInfo Info { get; } = new("duplicate-project", 500, Severity.Error);

    public void Check(SubmissionCase submission, SubmissionFindingList findings)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var groups = Enumerable.Range(0, submission.Forms.Length)
            .Select(index => (Index: index, Code: CharacterFolding.Fold(submission.Forms[index].Form.ProjectCode.Text), Year: submission.Forms[index].Form.FiscalYear.Value))
            .Where(form => form.Code.Length > 0 && form.Year is not null)
            .GroupBy(form => (form.Code, form.Year))
            .Where(group => group.Count() > 1);
        foreach (var group in groups)
        {
            var year = Quantity.Plain(group.Key.Year!.Value);
            findings.Add(
                Info,
                [.. group.Select(form => new FormPlace(form.Index, "projectCode", null, [CellPointer.ProjectCode, CellPointer.FiscalYear]))],
                [group.Key.Code, year, group.Count().ToString(CultureInfo.InvariantCulture)],
                new Told
                {
                    Cells = [],
                    Printed = group.Key.Code,
                    Arguments = [group.Key.Code, year, group.Count(), FormNumbers.Of(group.Select(form => form.Index))],
                });
        }
    }
}
