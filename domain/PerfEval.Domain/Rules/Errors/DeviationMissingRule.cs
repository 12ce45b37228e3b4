using PerfEval.Domain.Evaluation;

namespace PerfEval.Domain.Rules.Errors;

/// <summary>A row scores below its weight and says no reason.</summary>
internal sealed class DeviationMissingRule : IFormRule
{
    public RuleInfo Info { get; } = new("deviation-missing", 200, Severity.Error);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.WeightedRows)
        {
            if (row.Score is not { } score || score >= row.Weight || row.HasDeviation != false) continue;
            findings.Add(Info, row, new Told
            {
                Cells = [row.Cell(Cells.Deviation), row.Cell(Cells.Score), row.Cell(Cells.Weight)],
                Printed = row.Indicator.Deviation.Text,
                Arguments = [score, row.Weight!.Value, row.Weight.Value - score],
            });
        }
    }
}
