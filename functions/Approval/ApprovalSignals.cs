using System.Globalization;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Intake;

namespace PerfEval.Functions.Approval;

/// <summary>The instances that approve forms, and the events they listen to.</summary>
internal static class ApprovalSignals
{
    /// <summary>An approver has decided; the payload is a <see cref="DecisionSignal"/>.</summary>
    public const string Decision = "decision";

    /// <summary>An operator has given the step to another approver; the payload is a <see cref="Operators.ReassignSignal"/>.</summary>
    public const string Reassigned = "reassigned";

    /// <summary>A newer round has taken this one's place; no payload.</summary>
    public const string Superseded = "superseded";

    /// <summary>The instance that approves a form in a round.</summary>
    public static string InstanceOf(string formKey, int round) =>
        FormKey.InstanceId(nameof(ApproveForm), formKey, round.ToString(CultureInfo.InvariantCulture));

    /// <summary>The instance of one of its steps; it contains its parent's id and is never used again.</summary>
    public static string StepInstanceOf(string approval, int step) => string.Create(CultureInfo.InvariantCulture, $"{approval}-{step}");

    /// <summary>The instance that approves the form of a step's instance.</summary>
    public static string ApprovalOf(string stepInstance) => stepInstance[..stepInstance.LastIndexOf('-')];

    /// <summary>Whether a step is the first of its approval.</summary>
    public static bool IsFirst(string stepInstance) => stepInstance == StepInstanceOf(ApprovalOf(stepInstance), 0);

    /// <summary>Tells the approval of a round that it is superseded. Where none waits, nothing is to be told.</summary>
    public static async Task SupersedeAsync(DurableTaskClient client, string formKey, int round, CancellationToken cancellation)
    {
        var instance = InstanceOf(formKey, round);
        // Looked up first: most often the round was sent back and its approval has ended.
        if (await client.GetInstanceAsync(instance, cancellation) is { IsCompleted: false }) await TryRaiseAsync(client, instance, Superseded, null, cancellation);
    }

    /// <summary>Raises an event at an instance, which is expected to be there and is looked up only where it does not take it; false where it is there no more.</summary>
    public static async Task<bool> TryRaiseAsync(DurableTaskClient client, string instance, string name, object? payload, CancellationToken cancellation)
    {
        try
        {
            await client.RaiseEventAsync(instance, name, payload, cancellation);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What an ended instance answers differs between engines; whether it has ended is what counts.
            if (await client.GetInstanceAsync(instance, cancellation) is { IsCompleted: false }) throw;
            return false;
        }
    }
}
