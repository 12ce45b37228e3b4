using PerfEval.Domain.Evaluation;

namespace PerfEval.Domain.Scoring;

/// <summary>What comparing two numbers of one unit gave.</summary>
/// <param name="Outcome">Met, not met, or not verified.</param>
/// <param name="Points">The score, in points.</param>
/// <param name="Direction">Which side of the target is better.</param>
internal readonly record struct NumberScore(IndicatorOutcome Outcome, decimal Points, Direction Direction)
{
    /// <summary>How a score below the weight came about; null where the target is met or nothing could be verified.</summary>
    public Shortfall? Shortfall { get; init; }
}
