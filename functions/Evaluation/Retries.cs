using Microsoft.DurableTask;

namespace PerfEval.Functions.Evaluation;

/// <summary>How activities are tried again.</summary>
internal static class Retries
{
    /// <summary>Eight tries, from one second, twice as long each time, a minute at most: two minutes in all.</summary>
    public static TaskOptions Patient { get; } = TaskOptions.FromRetryPolicy(
        new RetryPolicy(8, TimeSpan.FromSeconds(1), 2, TimeSpan.FromMinutes(1)));
}
