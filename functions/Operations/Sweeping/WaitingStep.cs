using System.Text.Json;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Approval.Steps;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Operations.Sweeping;

/// <summary>A step that waits for people.</summary>
/// <param name="Instance">Its orchestration.</param>
/// <param name="Status">What it says of itself.</param>
public sealed record WaitingStep(string Instance, StepStatus Status)
{
    /// <summary>The step of an orchestration, read afresh; null where it is gone or has ended, or has asked nobody yet.</summary>
    /// <exception cref="JsonException">What it says of itself cannot be read.</exception>
    public static async Task<WaitingStep?> FindAsync(DurableTaskClient client, string instance, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        return await client.GetInstanceAsync(instance, getInputsAndOutputs: true, cancellation) is { IsCompleted: false } step ? Of(step) : null;
    }

    /// <summary>The step of an orchestration that was read with its outputs; null where it has asked nobody yet.</summary>
    /// <exception cref="JsonException">What it says of itself cannot be read.</exception>
    public static WaitingStep? Of(OrchestrationMetadata step)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (step.ReadCustomStatusAs<StepStatus>() is not { } status) return null;
        return status.Approvers.IsDefault ? throw new JsonException("A step says nothing of whom it asks.") : new WaitingStep(step.InstanceId, status);
    }

    /// <summary>Whether it is this step that asks what the row says, and still does.</summary>
    public bool Asks(InboxRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.StepInstance == Instance && row.DueAt.UtcDateTime == Status.DueAt && Status.Approvers.Contains(row.Approver);
    }
}
