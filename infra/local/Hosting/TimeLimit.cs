using Microsoft.DurableTask;

namespace FunctionsLocalHost.Hosting;

/// <summary>
/// How long an invocation may take, host.json's <c>functionTimeout</c>: then it is cancelled and has failed, whatever still
/// comes of it. The turns of an orchestrator take no time and are not counted.
/// </summary>
internal sealed class TimeLimit(TimeSpan limit, TimeProvider time)
{
    /// <summary>What a cancelled function has to end, as on the real host; which then ends its process, where this leaves the function to itself.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <exception cref="FunctionTimeoutException">It took too long.</exception>
    public async Task<object?> Run(Invocation invocation, Func<Task<object?>> run)
    {
        if (limit == Timeout.InfiniteTimeSpan || invocation.Trigger is TaskOrchestrationContext)
            return await run();

        // Not disposed of: a function that is left to itself may still ask for its token.
        var cancelled = CancellationTokenSource.CreateLinkedTokenSource(invocation.CancellationToken);
        invocation.Cancellation = cancelled.Token;
        using var inTime = new CancellationTokenSource();
        var over = Task.Delay(limit, time, inTime.Token);
        var running = run();
        if (await Task.WhenAny(running, over).ConfigureAwait(false) == running)
        {
            await inTime.CancelAsync().ConfigureAwait(false);
            cancelled.Dispose();
            return await running.ConfigureAwait(false);
        }

        // What a function registered with its token may block or throw; its grace goes on meanwhile.
        _ = cancelled.CancelAsync();
        await ((Task)running).WaitAsync(Grace, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        throw new FunctionTimeoutException(invocation.Function.Name, limit, running.IsCompleted);
    }
}
