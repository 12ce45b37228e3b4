using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Scoring;

/// <summary>Recomputes the score of an indicator row from its target and actual.</summary>
internal sealed class IndicatorScoring(RuleProfile profile)
{
    /// <summary>A cost of so many times its bound is in yuan, where the bound is in 万.</summary>
    private const decimal OtherMoney = 1_000;

    private static readonly Quantity Zero = new(Comparison.None, 0, Unit.None);

    private readonly MeasurePairing _pairing = new(profile.Measures);
    private readonly PlanDirections _directions = new(profile.Scoring, profile.Names, profile.Measures);

    /// <summary>The score of a row of weight above 0.</summary>
    public RowScore Score(Measure target, Measure actual, in RowFacts facts)
    {
        if (IsNotCarriedOut(actual, facts)) return Verified(PairKind.NotCarriedOut, IndicatorOutcome.NotCarriedOut, 0, target, actual, facts);
        var targetIsNone = target is Qualitative { IsNone: true };
        (target, actual) = ReadNone(target, actual, facts);
        var score = Compare(target, actual, facts);
        return targetIsNone ? score with { TargetIsNone = true } : score;
    }

    private RowScore Compare(Measure target, Measure actual, in RowFacts facts)
    {
        if (target is Schedule due && actual is Schedule done) return ScoreSchedules(due, done, facts);
        if (target.IsQualitative || actual.IsQualitative) return Unverified(PairKind.Qualitative, target, actual, facts);
        if (!IsNumeric(target) || !IsNumeric(actual)) return Unverified(PairKind.Incomparable, target, actual, facts);
        if (_pairing.Pair(target, actual) is not { } pair) return Unverified(PairKind.UnlikeUnits, target, actual, facts);

        var plan = pair.WrittenDirection is null ? _directions.Of(facts, target is Quantity { Words: var words } ? words : "", pair.Unit) : PlanDirection.Higher;
        var score = NumberScoring.Score(pair, plan, facts.Weight, profile.Scoring);
        if (IsDoubtful(score, pair, facts)) return Unverified(PairKind.Numbers, target, actual, facts);
        // ≤90万元 is met by 90 whether that counts 万 or not; any other verdict would hang on it.
        if (pair.ActualMayCountMyriads && score is not { Outcome: IndicatorOutcome.Met, Direction: Direction.Lower }) return Unverified(PairKind.UnlikeUnits, target, actual, facts);
        return new RowScore
        {
            Kind = PairKind.Numbers,
            Outcome = score.Outcome,
            Recomputed = score.Outcome == IndicatorOutcome.Unverified ? SelfScore(facts) : Math.Clamp(score.Points, 0, facts.Weight),
            Target = target,
            Actual = actual,
            Numbers = pair,
            Direction = score.Direction,
            Shortfall = score.Shortfall,
        };
    }

    /// <summary>
    /// 0.99 against a 合格率 of 98 is 99 %, and 98 against one of 1 may be 98 %; more than 90%-95% is no failing of a 满意度, nor less than 3-5天
    /// of a 办理时间; 298000 against ≤30 of a cost is 29.8万.
    /// </summary>
    private bool IsDoubtful(in NumberScore score, NumberPair pair, in RowFacts facts) => (score.Outcome, score.Direction) switch
    {
        (IndicatorOutcome.NotMet, Direction.Higher) => pair is { Unit.IsWritten: false, Actual: > 0 and <= 1, Target: > 1 and <= 100 } && _directions.IsOfPercentage(facts),
        (IndicatorOutcome.Met, Direction.Higher) => pair is { Unit.IsWritten: false, Target: > 0 and <= 1, Actual: > 1 and < 100 } && pair.Actual < pair.Target * 100 && _directions.IsOfPercentage(facts),
        (IndicatorOutcome.NotMet, Direction.Lower) => pair is { Unit.IsWritten: false, Target: > 0 } && pair.Actual >= pair.Target * OtherMoney && _directions.IsOfCost(facts),
        (IndicatorOutcome.NotMet, Direction.Within) => pair.Actual > pair.TargetUpper ? _directions.IsOfGood(facts) : _directions.Of(facts, "", pair.Unit) != PlanDirection.Higher,
        _ => false,
    };

    private static bool IsNumeric(Measure measure) => measure is Quantity or Limit or Measures.Range or Alternatives;

    private static bool IsNotCarriedOut(Measure actual, in RowFacts facts) =>
        actual is Empty or NotCarriedOut || (facts.BudgetIsWithdrawn && actual is Quantity { Value: 0 });

    /// <summary>无 is 0 where the target is 0 or 无, or an upper bound of something bad; elsewhere, and as a target beside other text, it is text.</summary>
    private (Measure Target, Measure Actual) ReadNone(Measure target, Measure actual, in RowFacts facts)
    {
        if (target is Qualitative { IsNone: true } && actual is not (Qualitative { IsNone: false } or Quantity { Unit.Kind: UnitKind.Percent, Value: >= PairReader.OfWhatIsRight })) target = Zero;
        if (actual is Qualitative { IsNone: true } && target is Quantity { Value: 0 } or Limit { Most.Value: 0 }) actual = Zero;
        if (actual is Qualitative { IsNone: true } && target is Quantity { Comparison: Comparison.AtMost or Comparison.Below } && _directions.IsOfBad(facts)) actual = Zero;
        return (target, actual);
    }

    private RowScore ScoreSchedules(Schedule due, Schedule done, in RowFacts facts)
    {
        var met = due.Text == done.Text
            || (due.End is { } end && done.End is { } day && day.InYear(facts.FiscalYear).IsNoLaterThan(end.InYear(facts.FiscalYear)) == true);
        if (met) return Verified(PairKind.Schedules, IndicatorOutcome.Met, facts.Weight, due, done, facts);
        var isLate = due.End is { } last && done.Start is { } first && first.InYear(facts.FiscalYear).IsNoLaterThan(last.InYear(facts.FiscalYear)) == false;
        return Unverified(PairKind.Schedules, due, done, facts) with { IsLate = isLate };
    }

    private static RowScore Verified(PairKind kind, IndicatorOutcome outcome, decimal score, Measure target, Measure actual, in RowFacts facts) => new()
    {
        Kind = kind,
        Outcome = outcome,
        Recomputed = Math.Clamp(score, 0, facts.Weight),
        Target = target,
        Actual = actual,
    };

    private RowScore Unverified(PairKind kind, Measure target, Measure actual, in RowFacts facts) => new()
    {
        Kind = kind,
        Outcome = IndicatorOutcome.Unverified,
        Recomputed = SelfScore(facts),
        Target = target,
        Actual = actual,
        Band = kind == PairKind.Qualitative ? BandOf(facts) : null,
    };

    private static decimal? SelfScore(in RowFacts facts) => facts.SelfScore is { } self ? Math.Clamp(self, 0, facts.Weight) : null;

    private QualitativeBand? BandOf(in RowFacts facts)
    {
        if (facts.SelfScore is not { } self) return null;
        var share = self * 100;
        var bands = profile.Scoring.Bands;
        return share >= bands.Achieved * facts.Weight ? QualitativeBand.Achieved
            : share >= bands.PartlyAchieved * facts.Weight ? QualitativeBand.PartlyAchieved
            : QualitativeBand.NotAchieved;
    }
}
