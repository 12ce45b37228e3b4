using PerfEval.Domain.Measures;
using PerfEval.Domain.Rules;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Narratives;

/// <summary>The actual of a row as a figure of a text is compared with it.</summary>
/// <param name="Value">The number, in the figure's unit.</param>
/// <param name="Comparison">The operator written with it.</param>
internal sealed record ActualOf(decimal Value, Comparison Comparison)
{
    /// <summary>The actual in a unit; null where the row gives no number in the same, or in no, measure.</summary>
    public static ActualOf? Row(IndicatorCase row, Unit unit)
    {
        var quantity = row.Result is { Kind: not PairKind.NotCarriedOut } result
            ? result.Actual switch { Quantity number => number, Limit { BudgetPhrase: null } limit => limit.Most, _ => null }
            : null;
        if (quantity is null || quantity.Value < 0) return null;
        if (unit.Kind == UnitKind.Percent && !quantity.Unit.IsWritten && quantity.Value is > 0 and <= 1) return new ActualOf(quantity.Value * 100, quantity.Comparison);
        var isSame = unit.Kind == UnitKind.Percent || quantity.Unit.Kind == UnitKind.Percent
            ? unit.Kind == quantity.Unit.Kind
            : !unit.IsWritten || !quantity.Unit.IsWritten || (unit.IsSameAs(quantity.Unit) && unit.IsWordedAs(quantity.Unit));
        return isSame ? new ActualOf(quantity.Value, quantity.Comparison) : null;
    }

    /// <summary>Whether the figure and the actual can both be right.</summary>
    public bool Agrees(NarrativeFigure figure, decimal aboutPercent) => Comparison switch
    {
        Comparison.None => figure.Allows(Value, aboutPercent),
        Comparison.AtLeast or Comparison.Above => figure.Bound == FigureBound.AtMost || figure.Value >= Value || figure.Allows(Value, aboutPercent),
        _ => figure.Bound == FigureBound.AtLeast || figure.Value <= Value || figure.Allows(Value, aboutPercent),
    };
}
