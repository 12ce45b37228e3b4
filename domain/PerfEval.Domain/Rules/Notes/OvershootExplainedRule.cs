using PerfEval.Domain.Evaluation;

namespace PerfEval.Domain.Rules.Notes;

/// <summary>A result far beyond its target, with a reason.</summary>
internal sealed class OvershootExplainedRule : IFormRule
{
    public RuleInfo Info { get; } = new("overshoot-explained", 400, Severity.Note);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.WeightedRows)
            if (row.HasDeviation == true && Overshoot.Is(row, form.Profile))
                findings.Add(Info, row, Overshoot.Tell(row, form.Profile.Overshoot));
    }
}
