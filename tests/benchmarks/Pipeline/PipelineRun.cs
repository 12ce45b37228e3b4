namespace PerfEval.Benchmarks.Pipeline;

/// <summary>What taking one file through the app took.</summary>
/// <param name="Forms">How many forms it has.</param>
/// <param name="Elapsed">From the app's first sight of the file to the last row that needs no person.</param>
/// <param name="Bare">The time of the same storage writes in a plain loop.</param>
/// <param name="Transactions">Storage transactions of the app.</param>
internal sealed record PipelineRun(int Forms, TimeSpan Elapsed, TimeSpan Bare, int Transactions);
