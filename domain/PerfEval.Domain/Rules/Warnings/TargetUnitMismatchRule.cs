using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules.Warnings;

/// <summary>Target and actual are numbers whose units do not convert, or an actual without unit may mean as many 万 as its target.</summary>
internal sealed class TargetUnitMismatchRule : IFormRule
{
    public RuleInfo Info { get; } = new("target-unit-mismatch", 360, Severity.Warning);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.WeightedRows)
        {
            // A bare target is told by target-format.
            if (row.Result is not { Kind: PairKind.UnlikeUnits, Target: { IsNumber: true, IsBare: false }, Actual.IsNumber: true } result) continue;
            findings.Add(Info, row, new Told
            {
                Variant = result switch
                {
                    { Actual.IsBare: true } => "bare",
                    { Target: Limit { BudgetPhrase: not null } } => "budget",
                    _ => null,
                },
                Cells = [row.Cell(Cells.Target), row.Cell(Cells.Actual)],
                Printed = row.Indicator.Actual.Text,
                Expected = row.Indicator.Target.Text,
                Arguments = [row.Indicator.Target.Text, row.Indicator.Actual.Text],
            });
        }
    }
}
