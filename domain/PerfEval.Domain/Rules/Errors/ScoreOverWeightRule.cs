using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;

namespace PerfEval.Domain.Rules.Errors;

/// <summary>A row's score is above its weight, or negative.</summary>
internal sealed class ScoreOverWeightRule : IFormRule
{
    public RuleInfo Info { get; } = new("score-over-weight", 190, Severity.Error);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.WeightedRows)
        {
            if (row.Score is not { } score || (score >= 0 && score <= row.Weight)) continue;
            findings.Add(Info, row, new Told
            {
                Variant = score < 0 ? "negative" : "over",
                Cells = [row.Cell(Cells.Score), row.Cell(Cells.Weight)],
                Printed = Quantity.Plain(score),
                Expected = $"0 – {Quantity.Plain(row.Weight!.Value)}",
                Arguments = [score, row.Weight.Value],
            });
        }
    }
}
