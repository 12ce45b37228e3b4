using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules.Notes;

/// <summary>Target and actual are both text.</summary>
internal sealed class TargetQualitativeRule : IFormRule
{
    public RuleInfo Info { get; } = new("target-qualitative", 450, Severity.Note);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.WeightedRows)
        {
            if (row.Result is not { Kind: PairKind.Qualitative, Target.IsQualitative: true, Actual.IsQualitative: true } result) continue;
            findings.Add(Info, row, new Told
            {
                Variant = result is { Target: Qualitative { HoldsNumber: true }, Actual: Qualitative { HoldsNumber: true } } ? "worded" : null,
                Cells = [row.Cell(Cells.Target), row.Cell(Cells.Actual)],
                Printed = $"{row.Indicator.Target.Text} / {row.Indicator.Actual.Text}",
                Arguments = [row.Indicator.Target.Text, row.Indicator.Actual.Text],
            });
        }
    }
}
