using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Settings;

namespace PerfEval.Functions.Operations.Retention;

/// <summary>
/// Forgets the histories of orchestrations that ended, once they are old: the tables are the record, the histories only
/// cost. One that has not ended is never touched.
/// </summary>
public sealed class PurgeHistory(IOptions<PerfEvalOptions> options, TimeProvider time, ILogger<PurgeHistory> logger)
{
    /// <summary>How far back each run looks day by day; what is older still goes in one piece.</summary>
    private const int Days = 30;

    private static readonly OrchestrationRuntimeStatus[] Ended =
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    /// <summary>Runs on the schedule of the setting <c>PurgeSchedule</c>.</summary>
    [Function(nameof(PurgeHistory))]
    public async Task RunAsync([TimerTrigger("%PurgeSchedule%")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        var last = time.GetUtcNow().AddDays(-options.Value.HistoryRetentionDays);
        var purged = 0;
        // A day at a time, the oldest first: a run that is cut short has done something, and the next one goes on.
        for (var day = Days; day >= 0; day--)
        {
            var filter = new PurgeInstancesFilter(day == Days ? DateTimeOffset.UnixEpoch : last.AddDays(-day - 1), last.AddDays(-day), Ended);
            await OneByOne.TryAsync(nameof(PurgeHistory), async () => purged += (await client.PurgeAllInstancesAsync(filter, cancellation: cancellation)).PurgedInstanceCount, logger, cancellation);
        }

        Log.HistoryPurged(logger, purged);
    }
}
