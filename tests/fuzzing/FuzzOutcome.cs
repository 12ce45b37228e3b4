namespace PerfEval.Fuzzing;

/// <summary>What came of reading a mutated file.</summary>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Forms">How many forms were read.</param>
/// <param name="Problems">How many problems were named.</param>
/// <param name="Fault">What must not be; null where all is as it must be.</param>
public sealed record FuzzOutcome(TimeSpan Elapsed, int Forms, int Problems, string? Fault);
