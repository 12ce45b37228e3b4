using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;

namespace PerfEval.Domain.Rules.Notes;

/// <summary>A fraction as target against a percentage, or a number without its unit where the actual has one.</summary>
internal sealed class TargetFormatRule : IFormRule
{
    public RuleInfo Info { get; } = new("target-format", 460, Severity.Note);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var row in form.WeightedRows)
        {
            if (row.Result is not { Target.IsBare: true, TargetIsNone: false, Actual: { IsNumber: true, IsBare: false } } result) continue;
            var isFraction = result.Numbers?.Unit.Kind == UnitKind.Percent && result.Target is Quantity { Value: > 0 and <= 1 };
            var meant = (result.Target, result.Numbers) switch
            {
                (Quantity bare, { } pair) => (bare with { Value = pair.Target, Unit = pair.Unit }).ToString(),
                (_, { } pair) => Quantity.Write(pair.Target, pair.Unit, inMyriads: false),
                _ => "",
            };
            findings.Add(Info, row, new Told
            {
                Variant = isFraction ? "fraction" : "unit",
                Cells = [row.Cell(Cells.Target), row.Cell(Cells.Actual)],
                Printed = row.Indicator.Target.Text,
                Expected = meant,
                Arguments = [row.Indicator.Target.Text, row.Indicator.Actual.Text, meant],
            });
        }
    }
}
