using PerfEval.Domain.Measures;

namespace PerfEval.Domain.Scoring;

/// <summary>Target and actual as numbers of one unit.</summary>
public sealed record NumberPair
{
    /// <summary>The target's operator.</summary>
    public required Comparison Comparison { get; init; }

    /// <summary>The target; of a range, its lower end.</summary>
    public required decimal Target { get; init; }

    /// <summary>The upper end of a range; null for any other target.</summary>
    public decimal? TargetUpper { get; init; }

    /// <summary>The actual; of a range, its lower end.</summary>
    public required decimal Actual { get; init; }

    /// <summary>The upper end of an actual written as a range; null for any other.</summary>
    public decimal? ActualUpper { get; init; }

    /// <summary>The unit of both.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Whether the target is about so much.</summary>
    public bool TargetIsAbout { get; init; }

    /// <summary>Whether an actual without a unit was taken to count 万, as its target does: it may as well not.</summary>
    public bool ActualMayCountMyriads { get; init; }

    /// <summary>Which side is better, where the operator says so; null for a plan figure.</summary>
    public Direction? WrittenDirection => this switch
    {
        { TargetUpper: not null } => Direction.Within,
        { Comparison: Comparison.AtLeast or Comparison.Above } => Direction.Higher,
        { Comparison: Comparison.AtMost or Comparison.Below } => Direction.Lower,
        { Target: 0 } => Direction.Lower,
        _ => null,
    };
}
