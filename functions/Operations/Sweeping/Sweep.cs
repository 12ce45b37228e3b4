using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace PerfEval.Functions.Operations.Sweeping;

/// <summary>
/// Finds what was left behind and sets it going again: events get lost, processes die, task hubs are purged. It does
/// nothing that has been done, so it may run at any time and beside itself.
/// </summary>
public sealed class Sweep(MissedUploads uploads, StalledSubmissions submissions, ILogger<Sweep> logger)
{
    /// <summary>Runs on the schedule of the setting <c>SweepSchedule</c>.</summary>
    [Function(nameof(Sweep))]
    public async Task RunAsync([TimerTrigger("%SweepSchedule%")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        // Side by side: what goes wrong with one keeps the other from nothing, and is reported when both have ended.
        var (missing, stalling) = (uploads.StartAsync(client, cancellation), submissions.ResumeAsync(client, cancellation));
        await Task.WhenAll(missing, stalling);
        var (missed, stalled) = (await missing, await stalling);
        Log.Swept(logger, missed.Repaired, missed.GivenUp, stalled.Repaired, stalled.GivenUp, stalled.Stuck);
        var oldest = TimeSpan.FromTicks(Math.Max(missed.OldestAge.Ticks, stalled.OldestAge.Ticks));
        Log.OldestUnread(logger, (long)oldest.TotalMinutes);
    }
}
