namespace PerfEval.Functions.Operations.Sweeping;

/// <summary>What one part of a sweep found.</summary>
/// <param name="Repaired">How many were set going again.</param>
/// <param name="GivenUp">How many could not be, and are marked as failed.</param>
/// <param name="Stuck">How many run but get nowhere: an operator has to look.</param>
/// <param name="OldestAge">The age of the oldest upload that is not read yet; zero where there is none.</param>
public sealed record SweepResult(int Repaired = 0, int GivenUp = 0, int Stuck = 0, TimeSpan OldestAge = default);
