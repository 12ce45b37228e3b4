using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;

namespace PerfEval.Domain.Rules.Notes;

/// <summary>A benefit whose target and actual are percentages and whose name does not say of what.</summary>
internal sealed class UnmeasuredPercentageRule : IFormRule
{
    public RuleInfo Info { get; } = new("unmeasured-percentage", 440, Severity.Note);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        var names = form.Profile.Names;
        foreach (var row in form.WeightedRows)
        {
            if (row.Result is not { Numbers.Unit.Kind: UnitKind.Percent, Target: not Quantity { IsWorded: true } } || !IsBenefit(form, row)) continue;
            if (NameEndings.Ends(row.BareName, names.MeasuredEndings) && !NameEndings.Ends(row.BareName, names.UnmeasuredEndings)) continue;
            findings.Add(Info, row, new Told
            {
                Cells = [row.Cell(Cells.Name), row.Cell(Cells.Target), row.Cell(Cells.Actual)],
                Printed = row.Name,
                Arguments = [row.Indicator.Target.Text, row.Indicator.Actual.Text],
            });
        }
    }

    private static bool IsBenefit(FormCase form, IndicatorCase row)
    {
        foreach (var level in form.Profile.Names.BenefitLevels)
            if (row.Indicator.Level1.Text.Contains(level, StringComparison.Ordinal)) return true;
        return false;
    }
}
