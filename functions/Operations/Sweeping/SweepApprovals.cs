using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace PerfEval.Functions.Operations.Sweeping;

/// <summary>
/// Holds what the tables say of waiting forms to the orchestrations that wait: starts approvals that are not there, as
/// after a backup was restored, and repairs the inboxes. It reads all that waits, so it runs less often than <see cref="Sweep"/>.
/// </summary>
public sealed class SweepApprovals(StalledApprovals approvals, InboxRepair inbox, ILogger<SweepApprovals> logger)
{
    /// <summary>Runs on the schedule of the setting <c>ApprovalSweepSchedule</c>.</summary>
    [Function(nameof(SweepApprovals))]
    public async Task RunAsync([TimerTrigger("%ApprovalSweepSchedule%")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (running, approved) = await approvals.ResumeAsync(client, cancellation);
        var (added, removed) = await inbox.RepairAsync(running, client, cancellation);
        Log.ApprovalsSwept(logger, approved.Repaired, approved.GivenUp, added, removed);
    }
}
