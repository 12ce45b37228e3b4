using System.Collections.Immutable;

namespace PerfEval.Domain.Evaluation;

/// <summary>What comparing the forms of a submission gave.</summary>
public sealed record SubmissionEvaluation
{
    /// <summary>The evaluations in the order of the forms, with the findings across them added and the risk set.</summary>
    public ImmutableArray<FormEvaluation> Forms { get; init; } = [];

    /// <summary>The findings across the forms.</summary>
    public ImmutableArray<SubmissionFinding> Findings { get; init; } = [];
}
