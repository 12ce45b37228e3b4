using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>
/// One approval step: ask, wait, ask the escalation approver where nobody answers, and end as undecided where they do
/// not either. Silence never approves.
/// </summary>
public static class ApprovalStep
{
    /// <summary>The orchestrator; its result is one of <see cref="FormStatus"/>.</summary>
    [Function(nameof(ApprovalStep))]
    public static async Task<string> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.GetInput<StepRequest>() ?? throw new InvalidOperationException("The orchestration has no input.");
        var signals = new StepSignals(context);

        var agreed = new HashSet<string>(StringComparer.Ordinal);
        var outcome = await AskAsync(context, request, escalated: false, agreed, signals);
        outcome ??= await AskAsync(context, request, escalated: true, agreed, signals);
        return outcome ?? FormStatus.Undecided;
    }

    /// <summary>Asks approvers and waits for their quorum; null where nobody answered in time.</summary>
    private static async Task<string?> AskAsync(
        TaskOrchestrationContext context, StepRequest request, bool escalated, HashSet<string> agreed, StepSignals signals)
    {
        var step = request.Step;
        var (approvers, dueDays) = escalated ? (step.Escalation, step.EscalationDays) : (step.Approvers, step.DueDays);
        var ask = new AskRequest(request.Form, step.Name, context.InstanceId, approvers, dueDays, escalated, context.CurrentUtcDateTime, escalated ? null : request.Tag);
        var asked = await context.CallActivityAsync<Asked>(nameof(AskApprovers), ask, Retries.Patient);
        if (!asked.Current) return FormStatus.Superseded;
        await NotifyAsync(context, ask);

        using var answered = new CancellationTokenSource();
        var lapse = context.CreateTimer(asked.DueAt, answered.Token);
        string? outcome, ended;
        try
        {
            (outcome, ended) = await WaitAsync(context, request, escalated, agreed, lapse, signals);
        }
        finally
        {
            // A timer that is left keeps the instance running; CancelAsync would leave the orchestrator's thread.
            if (!lapse.IsCompleted) answered.Cancel();
        }

        var leave = new LeaveRequest(request.Form, step.Name, context.InstanceId, approvers, asked.DueAt, ended);
        await context.CallActivityAsync(nameof(LeaveInbox), leave, Retries.Patient);
        return outcome;
    }

    /// <summary>Tells the approvers; where that fails for good it is recorded, and the step goes on.</summary>
    private static async Task NotifyAsync(TaskOrchestrationContext context, AskRequest ask)
    {
        try
        {
            await context.CallActivityAsync(nameof(NotifyApprovers), ask, Retries.Patient);
        }
        catch (TaskFailedException)
        {
            await context.CallActivityAsync(nameof(RecordNotifyFailure), ask, Retries.Patient);
        }
    }

    private static async Task<(string? Outcome, string? Ended)> WaitAsync(
        TaskOrchestrationContext context, StepRequest request, bool escalated, HashSet<string> agreed, Task lapse, StepSignals signals)
    {
        var step = request.Step;
        while (true)
        {
            var first = await Task.WhenAny(signals.Decision, signals.Superseded, lapse);
            if (first == signals.Superseded) return (FormStatus.Superseded, ApprovalEvents.Superseded);
            if (first == lapse) return (null, ApprovalEvents.Lapsed);

            var approver = (await signals.TakeDecisionAsync())?.Approver;
            if (approver is null) continue;
            // Who stands in for those that did not answer decides alone; who was asked first and answered at the last moment still counts as one of them.
            var standsIn = escalated && step.Escalation.Contains(approver);
            if (!standsIn && (!step.Approvers.Contains(approver) || agreed.Contains(approver))) continue;
            var record = new DecisionRequest(request.Form, step.Name, approver);
            switch (await context.CallActivityAsync<Decision?>(nameof(RecordDecision), record, Retries.Patient))
            {
                case Decision.Return:
                    return (FormStatus.Returned, null);
                case Decision.Reject:
                    return (FormStatus.Rejected, null);
                case Decision.Approve:
                    agreed.Add(approver);
                    if (standsIn || agreed.Count >= step.Quorum) return (FormStatus.Approved, null);
                    break;
            }
        }
    }
}
