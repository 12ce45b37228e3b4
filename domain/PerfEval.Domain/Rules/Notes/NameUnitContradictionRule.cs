using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;

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
            if (UnitOf(result.Target) is { IsWritten: true, Kind: not UnitKind.Percent, Name: not ['/', ..] } && NameEndings.Ends(row.BareName, names.RateEndings))
                Report(row, "rate", Cells.Target, row.Indicator.Target.Text);
            else if (UnitOf(result.Actual)?.Kind == UnitKind.Percent && NameEndings.Ends(row.BareName, names.CountEndings))
                Report(row, "count", Cells.Actual, row.Indicator.Actual.Text);
        }

        void Report(IndicatorCase row, string variant, string column, string printed) =>
            findings.Add(Info, row, new Told { Variant = variant, Cells = [row.Cell(Cells.Name), row.Cell(column)], Printed = printed, Arguments = [printed] });
    }

    private static Unit? UnitOf(Measure measure) => measure switch
    {
        Quantity quantity => quantity.Unit,
        Limit { BudgetPhrase: null } limit => limit.Most.Unit,
        Measures.Range range => range.Upper.Unit,
        Alternatives { Choices: [var first, ..] } => UnitOf(first),
        _ => null,
    };
}
