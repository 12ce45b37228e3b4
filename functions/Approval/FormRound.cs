namespace PerfEval.Functions.Approval;

/// <summary>A form in one round.</summary>
/// <param name="FormKey">The form key.</param>
/// <param name="Year">The partition of its row in <c>evaluations</c>.</param>
/// <param name="Round">The round, from 1.</param>
public sealed record FormRound(string FormKey, string Year, int Round);
