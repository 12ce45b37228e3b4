using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Scoring;

/// <summary>The score table for two numbers of one unit.</summary>
/// <remarks>Source: 财预〔2020〕10号 and the notes on provincial forms (A/B proportional scoring, reverse indicators).</remarks>
internal static class NumberScoring
{
    /// <summary>What comparing the pair gives.</summary>
    /// <param name="pair">The numbers.</param>
    /// <param name="plan">Which side of a target without an operator is better.</param>
    /// <param name="weight">The row's weight, in points.</param>
    /// <param name="profile">The formula of an upper bound that was not kept, and how near is about.</param>
    public static NumberScore Score(NumberPair pair, PlanDirection plan, decimal weight, ScoringProfile profile)
    {
        var direction = pair.WrittenDirection ?? (plan == PlanDirection.Lower ? Direction.Lower : Direction.Higher);
        if (pair.Target < 0 || pair.Actual < 0) return new NumberScore(IndicatorOutcome.Unverified, 0, direction);
        if (plan == PlanDirection.Unknown && pair.WrittenDirection is null && (pair.Actual != pair.Target || pair.ActualUpper is not null)) return new NumberScore(IndicatorOutcome.Unverified, 0, direction);
        var met = IsMet(pair, direction, pair.Actual);
        // An actual written as a range is judged where both its ends are on the right side; else nobody knows.
        if (pair.ActualUpper is { } upper && !(met && IsMet(pair, direction, upper))) return new NumberScore(IndicatorOutcome.Unverified, 0, direction);
        if (met) return new NumberScore(IndicatorOutcome.Met, weight, direction);
        if (pair.TargetIsAbout && Math.Abs(pair.Actual - pair.Target) * 100 <= pair.Target * profile.AboutPercent) return new NumberScore(IndicatorOutcome.Unverified, 0, direction);
        var shortfall = ShortfallOf(pair, direction, profile.Reverse);
        return new NumberScore(IndicatorOutcome.NotMet, Points.Round2(Reached(pair.Actual, shortfall, weight)), direction) { Shortfall = shortfall };
    }

    private static bool IsMet(NumberPair pair, Direction direction, decimal actual) => direction switch
    {
        Direction.Within => actual >= pair.Target && actual <= pair.TargetUpper,
        Direction.Higher => pair.Comparison == Comparison.Above ? actual > pair.Target : actual >= pair.Target,
        // A target of 0 is met by exactly 0, whatever the operator: nothing is below it.
        _ => pair.Comparison == Comparison.Below && pair.Target > 0 ? actual < pair.Target : actual <= pair.Target,
    };

    private static Shortfall ShortfallOf(NumberPair pair, Direction direction, ReverseFormula formula) => direction switch
    {
        Direction.Within when pair.Actual > pair.Target => new Shortfall(pair.TargetUpper!.Value, true, formula),
        Direction.Lower => new Shortfall(pair.Target, true, formula),
        _ => new Shortfall(pair.Target, false, formula),
    };

    private static decimal Reached(decimal actual, Shortfall shortfall, decimal weight) => shortfall switch
    {
        { Bound: 0 } => 0,
        { IsReverse: false } => weight * actual / shortfall.Bound,
        { Formula: ReverseFormula.Ratio } => weight * shortfall.Bound / actual,
        _ => weight * Math.Max(0, 1 - (actual - shortfall.Bound) / shortfall.Bound),
    };
}
