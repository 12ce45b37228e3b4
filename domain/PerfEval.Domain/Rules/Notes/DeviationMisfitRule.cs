using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;

namespace PerfEval.Domain.Rules.Notes;

/// <summary>The reason says that the target is not quantified, and the target is a number.</summary>
internal sealed class DeviationMisfitRule : IFormRule
{
    public RuleInfo Info { get; } = new("deviation-misfit", 420, Severity.Note);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.WeightedRows)
        {
            if (row is not { Deviation: { } deviation, Result: { Target: { IsNumber: true } and not Limit { BudgetPhrase: not null }, TargetIsNone: false } }) continue;
            var phrase = form.Profile.Deviation.UnquantifiedPhrases.FirstOrDefault(words => deviation.Text.Contains(words, StringComparison.Ordinal));
            if (phrase is null) continue;
            findings.Add(Info, row, new Told
            {
                Cells = [row.Cell(Cells.Deviation), row.Cell(Cells.Target)],
                Printed = row.Indicator.Deviation.Text,
                Expected = row.Indicator.Target.Text,
                Arguments = [phrase, row.Indicator.Target.Text],
            });
        }
    }
}
