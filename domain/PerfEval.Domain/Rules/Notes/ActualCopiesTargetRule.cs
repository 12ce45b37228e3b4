using PerfEval.Domain.Evaluation;

namespace PerfEval.Domain.Rules.Notes;

/// <summary>Every weighted row repeats its target as its actual, to the letter.</summary>
internal sealed class ActualCopiesTargetRule : IFormRule
{
    public RuleInfo Info { get; } = new("actual-copies-target", 495, Severity.Note);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.WeightedRows.IsEmpty || !form.WeightedRows.All(IsCopy)) return;
        findings.Add(Info, Cells.WholeForm, new Told
        {
            Cells = [.. form.WeightedRows.Select(row => row.Cell(Cells.Actual))],
            Arguments = [form.WeightedRows.Length],
        });
    }

    private static bool IsCopy(IndicatorCase row)
    {
        return row.Indicator.Actual.Text.Length > 0 && row.Indicator.Actual.Text == row.Indicator.Target.Text;
    }
}
