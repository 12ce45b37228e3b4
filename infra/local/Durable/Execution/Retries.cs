using Microsoft.DurableTask;

namespace FunctionsLocalHost.Durable.Execution;

/// <summary>Calls a task again after it failed, as its options say. Waits are durable timers.</summary>
internal static class Retries
{
    public static async Task<T> Run<T>(TaskOrchestrationContext context, TaskRetryOptions? options, Func<Task<T>> call)
    {
        var started = context.CurrentUtcDateTime;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (TaskFailedException failure) when (options is not null)
            {
                var elapsed = context.CurrentUtcDateTime - started;
                if (options.Policy is { } policy)
                {
                    if (!Allows(policy, attempt, elapsed, failure.FailureDetails))
                        throw;
                    await context.CreateTimer(Delay(policy, attempt), CancellationToken.None);
                }
                else if (!await options.Handler!(new(context, attempt, failure.FailureDetails, elapsed, CancellationToken.None)))
                {
                    throw;
                }
            }
        }
    }

    /// <summary>The wait after an attempt: the first interval, multiplied each time, up to the longest.</summary>
    internal static TimeSpan Delay(RetryPolicy policy, int attempt)
    {
        var ticks = policy.FirstRetryInterval.Ticks * Math.Pow(policy.BackoffCoefficient, attempt - 1);
        var longest = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : policy.MaxRetryInterval;
        return ticks >= longest.Ticks ? longest : TimeSpan.FromTicks((long)ticks);
    }

    private static bool Allows(RetryPolicy policy, int attempt, TimeSpan elapsed, TaskFailureDetails failure)
        => attempt < policy.MaxNumberOfAttempts
            && (policy.RetryTimeout == Timeout.InfiniteTimeSpan || elapsed < policy.RetryTimeout)
            && policy.Handles(failure);
}
