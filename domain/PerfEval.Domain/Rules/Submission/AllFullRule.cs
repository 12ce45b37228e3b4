using System.Globalization;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules.Submission;

/// <summary>Every form of an implementing unit has about the full self-score.</summary>
internal sealed class AllFullRule : ISubmissionRule
{
    public RuleInfo Info { get; } = new("all-full", 540, Severity.Note);

    public void Check(SubmissionCase submission, SubmissionFindingList findings)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var profile = submission.Profile.Submission;
        foreach (var forms in submission.ByUnit)
        {
            if (forms.Length < profile.FullForms) continue;
            if (!forms.All(index => FormFigures.Points(submission.Forms[index].Form.Total.Score) >= profile.FullScore)) continue;
            var unit = submission.Forms[forms[0]].Form.ImplementingUnit.Text;
            findings.Add(
                Info,
                [.. forms.Select(index => new FormPlace(index, Cells.TotalPlace, null, [CellPointer.TotalScore]))],
                [unit, forms.Length.ToString(CultureInfo.InvariantCulture)],
                new Told
                {
                    Cells = [],
                    Expected = "< " + Quantity.Plain(profile.FullScore),
                    Arguments = [unit, forms.Length, profile.FullScore],
                });
        }
    }
}
