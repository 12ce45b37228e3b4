namespace PerfEval.Functions.Approval.Steps;

/// <summary>What <see cref="AskApprovers"/> tells the step.</summary>
/// <param name="Current">Whether the round is still the form's open one; otherwise nobody was asked.</param>
/// <param name="DueAt">When an answer is due, UTC.</param>
public sealed record Asked(bool Current, DateTime DueAt);
