using System.Collections.Immutable;

namespace PerfEval.Domain.Evaluation;

/// <summary>The evaluation of one form: scores recomputed, and what does not hold.</summary>
public sealed record FormEvaluation
{
    /// <summary>自评得分: the printed total score, in points; null where none was read.</summary>
    public decimal? SelfScore { get; init; }

    /// <summary>The recomputed execution rate, in percent with two decimals; null where budget or spending is missing.</summary>
    public decimal? ExecutionRate { get; init; }

    /// <summary>The recomputed score of budget execution, in points; null as <see cref="ExecutionRate"/>.</summary>
    public decimal? ExecutionScore { get; init; }

    /// <summary>系统复算得分: execution score plus all rows, in points; null where a part is missing.</summary>
    public decimal? RecomputedScore { get; init; }

    /// <summary>The part of 100 points that was verified.</summary>
    public decimal VerifiedWeight { get; init; }

    /// <summary>The grade of the recomputed score.</summary>
    public Grade? Grade { get; init; }

    /// <summary>The rows, in printed order, those of weight 0 as well.</summary>
    public ImmutableArray<IndicatorEvaluation> Rows { get; init; } = [];

    /// <summary>The findings, in the order of the form, then those across the submission.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>What the findings call for; set when the forms of a submission have been compared.</summary>
    public RiskLevel Risk { get; init; }
}
