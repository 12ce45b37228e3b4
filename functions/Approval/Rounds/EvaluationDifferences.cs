using System.Collections.Immutable;
using PerfEval.Domain.Evaluation;

namespace PerfEval.Functions.Approval.Rounds;

/// <summary>How the evaluations of two rounds of a form differ.</summary>
public sealed record EvaluationDifferences
{
    /// <summary>自评得分.</summary>
    public required ScoreDifference SelfScore { get; init; }

    /// <summary>系统复算得分.</summary>
    public required ScoreDifference RecomputedScore { get; init; }

    /// <summary>The recomputed score of budget execution.</summary>
    public required ScoreDifference ExecutionScore { get; init; }

    /// <summary>The risk before.</summary>
    public required RiskLevel PreviousRisk { get; init; }

    /// <summary>The risk now.</summary>
    public required RiskLevel Risk { get; init; }

    /// <summary>The findings of the earlier round that the later one no longer has.</summary>
    public ImmutableArray<Finding> Gone { get; init; } = [];

    /// <summary>The findings that the later round has and the earlier one had not.</summary>
    public ImmutableArray<Finding> New { get; init; } = [];

    /// <summary>Between two evaluations.</summary>
    /// <param name="before">That of the earlier round.</param>
    /// <param name="after">That of the later round.</param>
    /// <param name="rows">Which rows are the same.</param>
    internal static EvaluationDifferences Between(FormEvaluation before, FormEvaluation after, RowMatch rows)
    {
        var left = before.Findings.ToList();
        var added = ImmutableArray.CreateBuilder<Finding>();
        foreach (var finding in after.Findings)
        {
            var same = left.FindIndex(other => IsSame(other, finding, rows));
            if (same < 0) added.Add(finding);
            else left.RemoveAt(same);
        }

        return new EvaluationDifferences
        {
            SelfScore = new ScoreDifference(before.SelfScore, after.SelfScore),
            RecomputedScore = new ScoreDifference(before.RecomputedScore, after.RecomputedScore),
            ExecutionScore = new ScoreDifference(before.ExecutionScore, after.ExecutionScore),
            PreviousRisk = before.Risk,
            Risk = after.Risk,
            Gone = [.. left],
            New = added.DrainToImmutable(),
        };
    }

    /// <summary>Whether two findings say the same rule of the same place; the figures may be others.</summary>
    private static bool IsSame(Finding before, Finding after, RowMatch rows) =>
        before.Rule == after.Rule && (before.Row is { } row ? after.Row is { } now && rows.Now(row) == now : after.Row is null && before.Where == after.Where);
}
