namespace PerfEval.Functions.Approval;

/// <summary>An approver's own score for an indicator row.</summary>
/// <param name="Row">The row's number, from 1.</param>
/// <param name="Score">The score, in points, from 0 to the row's weight.</param>
/// <param name="Reason">Why; required where it differs from the self-score.</param>
public sealed record ReviewedScore(int Row, decimal Score, string? Reason);
