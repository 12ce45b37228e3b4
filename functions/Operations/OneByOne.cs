using Microsoft.Extensions.Logging;

namespace PerfEval.Functions.Operations;

/// <summary>
/// How timers go through things: where one fails, whatever is wrong with it, it is logged and the others are not kept waiting.
/// The next run tries it again.
/// </summary>
internal static class OneByOne
{
    /// <summary>Does what is to be done for one thing.</summary>
    /// <param name="item">Its id, which may be logged.</param>
    /// <param name="action">What is to be done.</param>
    /// <param name="logger">Where a failure is logged.</param>
    /// <param name="cancellation">Ends the run: what fails by that is thrown on.</param>
    public static async Task TryAsync(string item, Func<Task> action, ILogger logger, CancellationToken cancellation)
    {
        try
        {
            await action();
        }
        // A call to storage that is given up is no OperationCanceledException always, and one that is may be no stop of ours.
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            Log.ItemFailed(logger, item, e.GetType().Name);
        }
    }
}
