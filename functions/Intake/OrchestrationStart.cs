using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PerfEval.Functions.Intake;

/// <summary>Starts an orchestration once, however often it is asked for.</summary>
internal static class OrchestrationStart
{
    // Never an empty list, and without ContinuedAsNew and Canceled, which the engine does not take.
    private static readonly OrchestrationRuntimeStatus[] Known =
    [
        OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended,
        OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated,
    ];

    private static readonly OrchestrationRuntimeStatus[] Unfinished =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    /// <summary>
    /// Schedules an instance unless there is one of that id. A purged id is forgotten: who calls this remembers in a
    /// table that the work was begun.
    /// </summary>
    public static async Task OnceAsync(DurableTaskClient client, string orchestrator, string instance, object input, CancellationToken cancellation)
    {
        if (await client.GetInstanceAsync(instance, cancellation) is not null) return;
        await ScheduleAsync(client, orchestrator, instance, input, Known, cancellation);
    }

    /// <summary>Schedules an instance anew where an earlier one of that id has ended or is forgotten; one that has not ended goes on.</summary>
    public static async Task AgainAsync(DurableTaskClient client, string orchestrator, string instance, object input, CancellationToken cancellation)
    {
        if (await client.GetInstanceAsync(instance, cancellation) is { IsCompleted: false }) return;
        await ScheduleAsync(client, orchestrator, instance, input, Unfinished, cancellation);
    }

    private static async Task ScheduleAsync(
        DurableTaskClient client, string orchestrator, string instance, object input, OrchestrationRuntimeStatus[] dedupe, CancellationToken cancellation)
    {
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, new StartOrchestrationOptions(instance).WithDedupeStatuses(dedupe), cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The type that says "already there" differs between versions of the client; that it is there is what counts.
            if (await client.GetInstanceAsync(instance, cancellation) is not { } there || !dedupe.Contains(there.RuntimeStatus)) throw;
        }
    }
}
