using System.Collections.Immutable;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Scoring;

/// <summary>Brings two numbers to one unit: a bare number takes the other's, fractions become percentages, some units convert.</summary>
internal sealed class MeasurePairing(MeasureVocabulary vocabulary)
{
    private const decimal Myriad = 10_000;
    private const decimal Thousand = 1_000;

    /// <summary>A bare number that is so many times an amount of money, or as small a part of it, counts 万 rather than yuan, or yuan rather than 万.</summary>
    private const decimal OtherMoney = 100;

    private readonly ImmutableArray<UnitConversion> _conversions = vocabulary.Conversions;
    private readonly ImmutableArray<UnitConversion> _limitConversions = vocabulary.LimitConversions;

    /// <summary>The pair two numbers make; null where their units do not convert.</summary>
    public NumberPair? Pair(Measure target, Measure actual)
    {
        if (target is not Alternatives && actual is not Alternatives) return PairOne(new Ends(target), new Ends(actual), isChoice: false);
        foreach (var wanted in Choices(target))
            foreach (var reached in Choices(actual))
                if (PairOne(new Ends(wanted), new Ends(reached), isChoice: true) is { } pair) return pair;
        return null;
    }

    private static ReadOnlySpan<Measure> Choices(Measure measure) =>
        measure is Alternatives several ? several.Choices.AsSpan() : new[] { measure };

    private NumberPair? PairOne(in Ends target, in Ends actual, bool isChoice)
    {
        // Which alternative is meant is told by the actual's unit alone.
        if (isChoice && target.IsBare != actual.IsBare) return null;
        if (target.IsBare == actual.IsBare) return target.Unit.IsSameAs(actual.Unit) ? Of(target, actual, target.Unit) : Convert(target, actual);
        return target.IsBare ? WithBareTarget(target, actual) : WithBareActual(target, actual);
    }

    private static NumberPair? WithBareTarget(in Ends target, in Ends actual)
    {
        // 16.6万元 against 18: whether 18 or 18万 is meant cannot be told.
        if (actual.IsInMyriads && target.Low is > 0 and < Myriad) return null;
        if (IsOtherMoney(target.Low, actual.Low, actual.Unit)) return null;
        return Of(target.Adopting(actual), actual, actual.Unit);
    }

    private static NumberPair? WithBareActual(in Ends target, in Ends actual)
    {
        // Nor whether 0.5 against ≤1% is 0.5 % or a half, where the one is within the target and the other beyond it.
        if (target is { Unit.Kind: UnitKind.Percent, IsInThousandths: false, IsUpToOne: true } && actual.IsUpToOne && actual.Low <= target.Low && actual.Low * 100 > target.Low) return null;
        if (target.IsInMyriads && actual.Low is > 0 and < Myriad) return Of(target, actual.Times(Myriad), target.Unit) with { ActualMayCountMyriads = true };
        if (IsOtherMoney(actual.Low, target.Low, target.Unit)) return null;
        // 0.5 against 5000亩 counts 万: nobody plans thousands and tells of tenths.
        if (target.Unit.Kind != UnitKind.Percent && actual.Low % 1 != 0 && target.Low >= actual.Low * Thousand) return null;
        // 12 against 每月1次 is the count of the year.
        if (target.Unit.TimesAYear > 1 && InAYear(target, actual, actual.Low) is { } year) return year;
        return Of(target, actual.Adopting(target), target.Unit);
    }

    private static bool IsOtherMoney(decimal bare, decimal written, Unit unit) =>
        unit.Kind == UnitKind.Money && bare > 0 && written > 0 && (bare >= written * OtherMoney || written >= bare * OtherMoney);

    private NumberPair? Convert(in Ends target, in Ends actual)
    {
        var isLimit = target.Comparison is Comparison.AtMost or Comparison.Below;
        if ((Ratio(_conversions, actual.Unit, target.Unit) ?? (isLimit ? Ratio(_limitConversions, actual.Unit, target.Unit) : null)) is { } ratio)
            return Of(target, actual.Times(ratio.Times, ratio.Over), target.Unit);
        if (isLimit || target.Unit.TimesAYear == 0 || actual.Unit.TimesAYear == 0 || !target.Unit.WithoutPeriod.IsSameAs(actual.Unit.WithoutPeriod)) return null;
        return InAYear(target, actual, actual.Low * actual.Unit.TimesAYear);
    }

    /// <summary>每月1次 is reached by 12 times a year; by less it may be all the same, where the work began in the course of it.</summary>
    private static NumberPair? InAYear(in Ends target, in Ends actual, decimal reached)
    {
        var wanted = target.Times(target.Unit.TimesAYear);
        if (target.High is not null || actual.High is not null || target.Comparison is Comparison.AtMost or Comparison.Below || reached < wanted.Low) return null;
        return Of(wanted, actual with { Low = reached }, target.Unit.WithoutPeriod);
    }

    private static NumberPair Of(in Ends target, in Ends actual, Unit unit) => new()
    {
        Comparison = target.Comparison,
        Target = target.Low,
        TargetUpper = target.High,
        Actual = actual.Low,
        ActualUpper = actual.High,
        Unit = unit,
        TargetIsAbout = target.IsAbout,
    };

    private static (decimal Times, decimal Over)? Ratio(ImmutableArray<UnitConversion> conversions, Unit from, Unit to)
    {
        foreach (var conversion in conversions)
        {
            if (conversion.Unit == from.Name && conversion.In == to.Name) return (conversion.Factor, 1);
            if (conversion.In == from.Name && conversion.Unit == to.Name) return (1, conversion.Factor);
        }

        return null;
    }

    /// <summary>A measure as a number, or as the two ends of a range, and a unit.</summary>
    private readonly record struct Ends
    {
        public Ends(Measure measure)
        {
            var (first, last) = measure switch
            {
                Quantity quantity => (quantity, quantity),
                Limit limit => (limit.Most, limit.Most),
                Measures.Range range => (range.Lower, range.Upper),
                _ => throw new ArgumentOutOfRangeException(nameof(measure)),
            };
            Comparison = measure is Limit ? Comparison.AtMost : measure is Quantity ? first.Comparison : Comparison.None;
            Low = first.Value;
            High = measure is Measures.Range ? last.Value : null;
            Unit = last.Unit;
            IsInMyriads = last.InMyriads;
            IsInThousandths = last.InThousandths;
            IsAbout = last.IsAbout;
        }

        public Comparison Comparison { get; }

        public decimal Low { get; init; }

        public decimal? High { get; init; }

        public Unit Unit { get; init; }

        public bool IsInMyriads { get; }

        public bool IsInThousandths { get; }

        public bool IsAbout { get; }

        public bool IsBare => !Unit.IsWritten;

        /// <summary>Both ends of a range are fractions or neither is: 1-3 against 2% counts percents.</summary>
        public bool IsUpToOne => (High ?? Low) is > 0 and <= 1;

        /// <summary>Multiplied first, divided last: 48 hours are 2 days exactly.</summary>
        public Ends Times(decimal times, decimal over = 1) => this with { Low = Low * times / over, High = High * times / over };

        /// <summary>A bare number as one in the other's unit: 0.9 beside a percentage is 90 %, 2.1 beside one in ‰ is 2.1 ‰.</summary>
        public Ends Adopting(in Ends other) => other switch
        {
            { IsInThousandths: true } => Times(1, 10),
            { Unit.Kind: UnitKind.Percent } when IsUpToOne => Times(100),
            _ => this,
        };
    }
}
