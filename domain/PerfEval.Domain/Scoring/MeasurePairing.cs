using System.Collections.Immutable;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Scoring;

/// <summary>Brings two numbers to one unit: a bare number takes the other's, fractions become percentages, time converts in limits.</summary>
internal sealed class MeasurePairing(MeasureVocabulary vocabulary)
{
    private const decimal Myriad = 10_000;

    private readonly ImmutableArray<UnitConversion> _conversions = vocabulary.LimitConversions;

    /// <summary>The pair two numbers make; null where their units do not convert.</summary>
    public NumberPair? Pair(Measure target, Measure actual)
    {
        if (target is not Alternatives && actual is not Alternatives) return PairOne(target, actual, isChoice: false);
        foreach (var wanted in Choices(target))
            foreach (var reached in Choices(actual))
                if (PairOne(wanted, reached, isChoice: true) is { } pair) return pair;
        return null;
    }

    private static ReadOnlySpan<Measure> Choices(Measure measure) =>
        measure is Alternatives several ? several.Choices.AsSpan() : new[] { measure };

    private NumberPair? PairOne(Measure target, Measure actual, bool isChoice)
    {
        var (comparison, low, high, unit) = Ends(target);
        var (_, reached, reachedHigh, reachedUnit) = Ends(actual);
        // Which alternative is meant is told by the actual's unit alone.
        if (isChoice && unit.IsWritten != reachedUnit.IsWritten) return null;
        // 182 against ≥180万人: whether 182 or 182万 is meant cannot be told.
        if (!unit.IsWritten && reachedUnit.IsWritten && IsInMyriads(actual) && low is > 0 and < Myriad) return null;
        if (unit.IsWritten && !reachedUnit.IsWritten && IsInMyriads(target) && reached is > 0 and < Myriad) return null;

        // Nor whether 0.5 against ≤1% is 0.5 % or a half, where the one is within the target and the other beyond it.
        if (unit is { IsWritten: true, Kind: UnitKind.Percent } && !reachedUnit.IsWritten && IsUpToOne(low, high) && IsUpToOne(reached, reachedHigh) && reached <= low && reached * 100 > low) return null;
        if (!unit.IsWritten && reachedUnit.IsWritten)
            ((low, high), unit) = (Adopt(low, high, reachedUnit), reachedUnit);
        else if (unit.IsWritten && !reachedUnit.IsWritten)
            (reached, reachedHigh) = Adopt(reached, reachedHigh, unit);
        else if (!unit.IsSameAs(reachedUnit))
        {
            if (comparison is not (Comparison.AtMost or Comparison.Below) || Ratio(reachedUnit, unit) is not { } ratio) return null;
            // Multiplied first, divided last: 48 hours are 2 days exactly.
            (reached, reachedHigh) = (reached * ratio.Times / ratio.Over, reachedHigh * ratio.Times / ratio.Over);
        }

        return new NumberPair
        {
            Comparison = comparison,
            Target = low,
            TargetUpper = high,
            Actual = reached,
            ActualUpper = reachedHigh,
            Unit = unit,
        };
    }

    private static (Comparison Comparison, decimal Low, decimal? High, Unit Unit) Ends(Measure measure) => measure switch
    {
        Quantity quantity => (quantity.Comparison, quantity.Value, null, quantity.Unit),
        Limit limit => (Comparison.AtMost, limit.Most.Value, null, limit.Most.Unit),
        Measures.Range range => (Comparison.None, range.Lower.Value, range.Upper.Value, range.Upper.Unit),
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    private static bool IsInMyriads(Measure measure) => measure switch
    {
        Quantity quantity => quantity.InMyriads,
        Limit limit => limit.Most.InMyriads,
        Measures.Range range => range.Upper.InMyriads,
        _ => false,
    };

    /// <summary>Both ends of a range are fractions or neither is: 1-3 against 2% counts percents.</summary>
    private static (decimal Low, decimal? High) Adopt(decimal low, decimal? high, Unit unit) =>
        unit.Kind == UnitKind.Percent && IsUpToOne(low, high) ? (low * 100, high * 100) : (low, high);

    private static bool IsUpToOne(decimal low, decimal? high) => (high ?? low) is > 0 and <= 1;

    private (decimal Times, decimal Over)? Ratio(Unit from, Unit to)
    {
        foreach (var conversion in _conversions)
        {
            if (conversion.Unit == from.Name && conversion.In == to.Name) return (conversion.Factor, 1);
            if (conversion.In == from.Name && conversion.Unit == to.Name) return (1, conversion.Factor);
        }

        return null;
    }
}
