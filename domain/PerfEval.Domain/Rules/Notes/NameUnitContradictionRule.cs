using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Rules.Notes;

/// <summary>A name that is a rate with a target in another unit than percent, or a name that is a count with a percentage as actual.</summary>
internal sealed class NameUnitContradictionRule : IFormRule
{
    public RuleInfo Info { get; } = new("name-unit-contradiction", 430, Severity.Note);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.WeightedRows)
        {
            if (row.Result is not { Target: not Quantity { IsWorded: true } } result) continue;
            var names = form.Profile.Names;
            if (Measure.UnitOf(result.Target) is { IsWritten: true, Kind: not UnitKind.Percent } unit && !IsOfRate(unit, names)
                && NameEndings.Ends(row.BareName, names.RateEndings) && !NameEndings.Ends(row.BareName, names.OtherRates))
                Report(row, "rate", Cells.Target, row.Indicator.Target.Text);
            else if (Measure.UnitOf(result.Actual)?.Kind == UnitKind.Percent && result.Actual is not Quantity { Value: < 0 } && NameEndings.Ends(row.BareName, names.CountEndings) && !NameEndings.Ends(row.BareName, names.OtherCounts))
                Report(row, "count", Cells.Actual, row.Indicator.Actual.Text);
        }

        void Report(IndicatorCase row, string variant, string column, string printed) =>
            findings.Add(Info, row, new Told { Variant = variant, Cells = [row.Cell(Cells.Name), row.Cell(column)], Printed = printed, Arguments = [printed] });
    }

    /// <summary>2.1人/万车 and 百分点 are rates without a percent sign.</summary>
    private static bool IsOfRate(Unit unit, NameProfile names) => unit.Name.Contains('/', StringComparison.Ordinal) || names.RateUnits.Contains(unit.Name);
}
