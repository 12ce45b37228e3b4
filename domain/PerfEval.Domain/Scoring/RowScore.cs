using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Measures;

namespace PerfEval.Domain.Scoring;

/// <summary>What the comparison of a row's target and actual gave.</summary>
internal sealed record RowScore
{
    /// <summary>What the two are to each other.</summary>
    public required PairKind Kind { get; init; }

    /// <summary>Met, not met, not carried out, or not verified.</summary>
    public required IndicatorOutcome Outcome { get; init; }

    /// <summary>The recomputed score, from 0 to the weight; null where it is not verified and no self-score is printed.</summary>
    public required decimal? Recomputed { get; init; }

    /// <summary>The target as compared: 无 read as 0 where it is one.</summary>
    public required Measure Target { get; init; }

    /// <summary>The actual as compared.</summary>
    public required Measure Actual { get; init; }

    /// <summary>The numbers compared; null where there were none.</summary>
    public NumberPair? Numbers { get; init; }

    /// <summary>Which side of the target is better; null where no numbers were compared.</summary>
    public Direction? Direction { get; init; }

    /// <summary>How a score below the weight came about, where numbers were compared.</summary>
    public Shortfall? Shortfall { get; init; }

    /// <summary>The band of a qualitative row.</summary>
    public QualitativeBand? Band { get; init; }

    /// <summary>Whether the target is 无, read as 0: a number nobody wrote.</summary>
    public bool TargetIsNone { get; init; }

    /// <summary>One of the numbers compared with its unit, counted in 万 or ‰ where target or actual is.</summary>
    public string Write(decimal value) => Quantity.Write(value, Numbers!.Unit, CountsIn(quantity => quantity.InMyriads), CountsIn(quantity => quantity.InThousandths));

    /// <summary>Whether it was done after the day on which it was due.</summary>
    public bool IsLate { get; init; }

    /// <summary>Whether the score follows from target and actual.</summary>
    public bool IsVerified => Outcome != IndicatorOutcome.Unverified;

    private bool CountsIn(Func<Quantity, bool> large) =>
        Target is Quantity target && large(target) || Target is Limit { Most: var most } && large(most) || Actual is Quantity actual && large(actual);
}
