using PerfEval.Domain.Evaluation;

namespace PerfEval.Domain.Rules.Warnings;

/// <summary>A result far beyond its target, without a reason.</summary>
internal sealed class OvershootUnexplainedRule : IFormRule
{
    public RuleInfo Info { get; } = new("overshoot-unexplained", 350, Severity.Warning);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.WeightedRows)
            if (row.HasDeviation == false && Overshoot.Is(row, form.Profile))
                findings.Add(Info, row, Overshoot.Tell(row, form.Profile.Overshoot));
    }
}
