using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules.Warnings;

/// <summary>Target and actual are numbers whose units do not convert.</summary>
internal sealed class TargetUnitMismatchRule : IFormRule
{
    public RuleInfo Info { get; } = new("target-unit-mismatch", 360, Severity.Warning);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.WeightedRows)
        {
            if (row.Result is not { Kind: PairKind.UnlikeUnits, Target.IsNumber: true, Actual.IsNumber: true }) continue;
            findings.Add(Info, row, new Told
            {
                Cells = [row.Cell(Cells.Target), row.Cell(Cells.Actual)],
                Printed = row.Indicator.Actual.Text,
                Expected = row.Indicator.Target.Text,
                Arguments = [row.Indicator.Target.Text, row.Indicator.Actual.Text],
            });
        }
    }
}
