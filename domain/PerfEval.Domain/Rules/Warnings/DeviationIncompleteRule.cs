using PerfEval.Domain.Evaluation;

namespace PerfEval.Domain.Rules.Warnings;

/// <summary>A reason that is only a set phrase, states no measure, or breaks off.</summary>
internal sealed class DeviationIncompleteRule : IFormRule
{
    public RuleInfo Info { get; } = new("deviation-incomplete", 380, Severity.Warning);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.WeightedRows)
        {
            if (row.Deviation is not { } deviation || row.Result?.Outcome == IndicatorOutcome.NotCarriedOut) continue;
            if (deviation.Denies && row.Indicator.Score.Value >= row.Weight) continue;
            var variant = deviation switch
            {
                { BreaksOff: true } => "breaks-off",
                { SetPhrase: not null } => "set-phrase",
                { StatesMeasure: false } => "no-measure",
                _ => null,
            };
            if (variant is null) continue;
            findings.Add(Info, row, new Told
            {
                Variant = variant,
                Cells = [row.Cell(Cells.Deviation)],
                Printed = row.Indicator.Deviation.Text,
                Arguments = [variant == "set-phrase" ? deviation.SetPhrase! : row.Indicator.Deviation.Text],
            });
        }
    }
}
