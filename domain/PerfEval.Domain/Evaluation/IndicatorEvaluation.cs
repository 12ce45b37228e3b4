namespace PerfEval.Domain.Evaluation;

/// <summary>The evaluation of one indicator row.</summary>
public sealed record IndicatorEvaluation
{
    /// <summary>The row's number, from 1, in printed order.</summary>
    public required int Row { get; init; }

    /// <summary>The recomputed score, in points, from 0 to the weight; null where neither it nor a self-score can be had.</summary>
    public decimal? Recomputed { get; init; }

    /// <summary>Whether the score follows from target and actual; otherwise the self-score stands.</summary>
    public required bool Verified { get; init; }

    /// <summary>What the comparison gave.</summary>
    public required IndicatorOutcome Outcome { get; init; }

    /// <summary>The band of a qualitative row; null for any other.</summary>
    public QualitativeBand? Band { get; init; }
}
