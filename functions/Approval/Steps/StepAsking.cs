using System.Collections.Immutable;
using System.Globalization;
using Microsoft.DurableTask;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Approval.Operators;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>Asks approvers and waits for their quorum. It is a part of <see cref="ApprovalStep"/> and runs in its orchestrator.</summary>
/// <param name="context">The orchestration.</param>
/// <param name="signals">What it listens to.</param>
/// <param name="place">The form and step.</param>
/// <param name="asking">Whom to ask, and how long they have.</param>
/// <param name="escalated">Whether others did not answer before: then nobody comes after.</param>
/// <param name="remindersBefore">How many reminders the step may have sent before.</param>
internal sealed class StepAsking(
    TaskOrchestrationContext context, StepSignals signals, StepPlace place, PlannedAsking asking, bool escalated, int remindersBefore)
{
    private ImmutableArray<string> _approvers = [];
    private DateTime _dueAt;
    private TrailEnd? _trailEnd;

    /// <summary>Asks and waits; the result is one of <see cref="FormStatus"/>, or null where nobody answered in time.</summary>
    public async Task<string?> RunAsync()
    {
        var asked = await context.CallActivityAsync<Asked>(nameof(AskApprovers), new AskRequest(place, asking, escalated, context.CurrentUtcDateTime), Retries.Patient);
        if (!asked.Current) return FormStatus.Superseded;
        _dueAt = asked.DueAt;
        _trailEnd = asked.TrailEnd;
        Ask(asked.Approvers);
        await NotifyAsync(_approvers, escalated ? ApprovalEvents.Escalated : ApprovalEvents.Asked, reminder: 0);

        var (outcome, ended) = _approvers.IsEmpty ? (null, ApprovalEvents.Lapsed) : await WaitAsync(asked);
        await context.CallActivityAsync(nameof(LeaveInbox), new LeaveRequest(place, _approvers, _dueAt, ended), Retries.Patient);
        // A decision that was taken at the last moment counts, though its event is still on its way.
        return outcome ?? await RecordAsync(closing: escalated);
    }

    private async Task<(string? Outcome, string? Ended)> WaitAsync(Asked asked)
    {
        for (var reminder = 0; ; reminder++)
        {
            var last = reminder == asked.Reminders.Length;
            using var answered = new CancellationTokenSource();
            var timer = context.CreateTimer(last ? asked.LapseAt : asked.Reminders[reminder], answered.Token);
            try
            {
                if (await UntilAsync(timer) is { } end) return end;
            }
            finally
            {
                // A timer that is left keeps the instance running; CancelAsync would leave the orchestrator's thread.
                if (!timer.IsCompleted) answered.Cancel();
            }

            if (last) return (null, ApprovalEvents.Lapsed);
            await RemindAsync(remindersBefore + reminder + 1);
        }
    }

    /// <summary>Waits for what ends the asking; null where the time came before it.</summary>
    private async Task<(string? Outcome, string? Ended)?> UntilAsync(Task timer)
    {
        while (true)
        {
            var first = await Task.WhenAny(signals.Decision, signals.Reassigned, signals.Superseded, timer);
            if (first == signals.Superseded) return (FormStatus.Superseded, ApprovalEvents.Superseded);
            if (first == timer) return null;
            if (first == signals.Reassigned)
            {
                await ReassignAsync(await signals.TakeReassignedAsync());
                continue;
            }

            // The event says that somebody decided; who, and what, is kept beside the form.
            await signals.TakeDecisionAsync();
            if (await RecordAsync(closing: false) is { } outcome) return (outcome, null);
        }
    }

    private Task<string?> RecordAsync(bool closing)
    {
        var request = new DecisionRequest(place, _dueAt, closing, _trailEnd);
        _trailEnd = null;
        return context.CallActivityAsync<string?>(nameof(RecordDecision), request, Retries.Patient);
    }

    private async Task RemindAsync(int number)
    {
        _trailEnd = null;
        var request = new RemindRequest(InboxAsking, _approvers, number, context.CurrentUtcDateTime);
        var reminded = await context.CallActivityAsync<Reminded>(nameof(RemindApprovers), request, Retries.Patient);
        Ask(reminded.Approvers);
        await NotifyAsync(reminded.Delegates, string.Create(CultureInfo.InvariantCulture, $"{ApprovalEvents.Delegated}-{number}"), reminder: 0);
        await NotifyAsync(reminded.Waiting, string.Create(CultureInfo.InvariantCulture, $"{ApprovalEvents.Reminded}-{number}"), number);
    }

    private async Task ReassignAsync(ReassignSignal? signal)
    {
        if (signal is null) return;
        _trailEnd = null;
        var request = new ReassignRequest(InboxAsking, _approvers, signal.Action);
        var reassigned = await context.CallActivityAsync<Reassigned>(nameof(ReassignStep), request, Retries.Patient);
        Ask(reassigned.Approvers);
        if (reassigned.To is { } to) await NotifyAsync([to], $"{ApprovalEvents.Reassigned}-{signal.Action}", reminder: 0);
    }

    private void Ask(ImmutableArray<string> approvers)
    {
        _approvers = approvers;
        context.SetCustomStatus(new StepStatus(approvers, _dueAt, asking.Quorum, escalated));
    }

    private InboxAsking InboxAsking => new(place, _dueAt, asking.Quorum, escalated);

    /// <summary>Tells approvers; where that fails for good it is recorded, and the step goes on.</summary>
    private async Task NotifyAsync(ImmutableArray<string> approvers, string message, int reminder)
    {
        if (approvers.IsEmpty) return;
        var request = new NotifyRequest(place, _dueAt, approvers, message, reminder);
        try
        {
            await context.CallActivityAsync(nameof(NotifyApprovers), request, Retries.Patient);
        }
        catch (TaskFailedException)
        {
            await context.CallActivityAsync(nameof(RecordNotifyFailure), request, Retries.Patient);
        }
    }
}
