using PerfEval.Domain.Evaluation;

namespace PerfEval.Domain.Rules.Notes;

/// <summary>A row loses points for how its target was set, not for what was done. Off unless a profile turns it on.</summary>
/// <remarks>
/// Proposed because 27 rows of the 2022 submission take off points with the reason that the target was set badly
/// (指标值设置不合理, 不规范). A score measures the work against the target; a bad target is mended in the next year's plan, and
/// the points say nothing of the project. Off by default: where a unit may punish its own planning is for the
/// jurisdiction to say.
/// </remarks>
internal sealed class DeductionForTargetRule : IFormRule
{
    public RuleInfo Info { get; } = new("deduction-for-target", 498, Severity.Note);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.WeightedRows)
        {
            if (row is not { Score: { } score, Deviation: { } deviation } || score >= row.Weight) continue;
            var phrase = form.Profile.Deviation.TargetPhrases.FirstOrDefault(words => deviation.Cause.Contains(words, StringComparison.Ordinal));
            if (phrase is null) continue;
            findings.Add(Info, row, new Told
            {
                Cells = [row.Cell(Cells.Score), row.Cell(Cells.Deviation), row.Cell(Cells.Weight)],
                Printed = row.Indicator.Deviation.Text,
                Arguments = [row.Weight!.Value - score, phrase],
            });
        }
    }
}
