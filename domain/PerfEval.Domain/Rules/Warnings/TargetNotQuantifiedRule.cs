using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules.Warnings;

/// <summary>One of target and actual is text, the other a number.</summary>
internal sealed class TargetNotQuantifiedRule : IFormRule
{
    public RuleInfo Info { get; } = new("target-not-quantified", 370, Severity.Warning);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.WeightedRows)
        {
            if (row.Result is not { Kind: PairKind.Qualitative } result) continue;
            if (!(result.Target.IsNumber || result.Actual.IsNumber)) continue;
            findings.Add(Info, row, new Told
            {
                Variant = result.Target is Qualitative { HoldsNumber: true } or { IsNumber: true } && result.Actual is Qualitative { HoldsNumber: true } or { IsNumber: true } ? "worded" : null,
                Cells = [row.Cell(Cells.Target), row.Cell(Cells.Actual)],
                Printed = $"{row.Indicator.Target.Text} / {row.Indicator.Actual.Text}",
                Arguments = [row.Indicator.Target.Text, row.Indicator.Actual.Text],
            });
        }
    }
}
