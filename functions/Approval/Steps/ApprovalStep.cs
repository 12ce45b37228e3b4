using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>
/// One approval step: ask, remind, wait for the quorum; ask the escalation approvers where nobody answers in time; and end
/// as undecided where they do not either. Silence never approves.
/// </summary>
public static class ApprovalStep
{
    /// <summary>The orchestrator; its result is one of <see cref="FormStatus"/>.</summary>
    [Function(nameof(ApprovalStep))]
    public static async Task<string> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.GetInput<StepRequest>() ?? throw new InvalidOperationException("The orchestration has no input.");
        var place = new StepPlace(request.Form, request.Step.Name, context.InstanceId);
        var signals = new StepSignals(context);

        var first = new StepAsking(context, signals, place, request.Step.First, escalated: false, remindersBefore: 0);
        if (await first.RunAsync() is { } decided) return decided;
        var escalation = new StepAsking(context, signals, place, request.Step.Escalation, escalated: true, remindersBefore: request.Step.First.Reminders.Length);
        return await escalation.RunAsync() ?? FormStatus.Undecided;
    }
}
