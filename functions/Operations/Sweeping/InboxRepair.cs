using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Approval.Steps;
using PerfEval.Functions.Settings;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Operations.Sweeping;

/// <summary>
/// Holds the inboxes to the steps that wait: a row of what waits no more goes, a row that is missing comes back. Whom a
/// step asks is what its orchestration says of itself.
/// </summary>
public sealed class InboxRepair(
    ResultTables tables, InboxRows inbox, OpenForms forms, DecisionBlobs decisions, AuditTrail audit, IOptions<PerfEvalOptions> options, TimeProvider time,
    ILogger<InboxRepair> logger)
{
    /// <summary>Repairs the inboxes.</summary>
    /// <param name="waiting">The forms that wait, by form key, whose approvals run.</param>
    /// <param name="client">Asks the steps.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<(int Added, int Removed)> RepairAsync(IReadOnlyDictionary<string, WaitingForm> waiting, DurableTaskClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        var (added, removed) = (0, 0);
        var there = new HashSet<(string FormKey, string Approver)>();
        await foreach (var row in tables[TableNames.Inbox].QueryAsync<InboxRow>(cancellationToken: cancellation))
        {
            if (waiting.TryGetValue(row.FormKey, out var form) && form.Form.Round == row.Round && form.Step?.Asks(row) == true) there.Add((row.FormKey, row.Approver));
            else await OneByOne.TryAsync(row.FormKey, () => LeaveAsync(row), logger, cancellation);
        }

        foreach (var form in waiting.Values)
        {
            if (form.Step?.Status.Approvers.Where(approver => !there.Contains((form.Form.FormKey, approver))).ToList() is { Count: > 0 } missing)
                await OneByOne.TryAsync(form.Form.FormKey, async () => added += await AskAgainAsync(form.Form, form.Step, missing, client, cancellation), logger, cancellation);
        }

        return (added, removed);

        async Task LeaveAsync(InboxRow row)
        {
            if (await IsLeftAsync(row, client, cancellation) && await tables.TryDeleteAsync(TableNames.Inbox, row, cancellation)) removed++;
        }
    }

    /// <summary>Whether a row is of what waits no more. One that was just written may be of a form that began to wait since the forms were read.</summary>
    private async Task<bool> IsLeftAsync(InboxRow row, DurableTaskClient client, CancellationToken cancellation)
    {
        if (time.GetUtcNow() - row.Timestamp < options.Value.SweepAfter) return false;
        var form = await tables.FindAsync<EvaluationRow>(TableNames.Evaluations, row.Year, row.FormKey, cancellation);
        if (form is not { Status: FormStatus.Waiting } || form.Round != row.Round || form.CurrentStep != row.Step) return true;
        return await WaitingStep.FindAsync(client, row.StepInstance, cancellation) is { } step && !step.Asks(row);
    }

    /// <summary>Puts a form back into the inboxes of those who have no row of it and have not decided.</summary>
    private async Task<int> AskAgainAsync(FormRound form, WaitingStep seen, IReadOnlyList<string> missing, DurableTaskClient client, CancellationToken cancellation)
    {
        // Each may have decided, or been taken off the step, since the steps were read.
        if (await WaitingStep.FindAsync(client, seen.Instance, cancellation) is not var (instance, status)) return 0;
        if (await forms.FindAsync(form, cancellation) is not { CurrentStep: { } name } row) return 0;
        var decided = await decisions.OfStepAsync(form, name, cancellation);
        var asked = missing.Where(approver => status.Approvers.Contains(approver) && decided.Of(approver) is null).ToList();
        if (decided.IsEnded || decided.IsSealed || asked.Count == 0) return 0;

        var asking = new InboxAsking(new StepPlace(form, name, instance), status.DueAt, status.Quorum, status.Escalated);
        var added = 0;
        var trail = await audit.OfFormAsync(form.FormKey, cancellation);
        foreach (var approver in asked)
        {
            var last = LastAsking(trail, asking.Place, approver);
            var relieved = last?.ForApprover == approver;
            // Somebody was asked in their stead just now, and the step is about to say so: it is recorded first.
            if (relieved && time.GetUtcNow() - last!.At < options.Value.SweepAfter) continue;
            await inbox.AskAsync(asking, approver, relieved ? null : last?.ForApprover, row, cancellation);
            added++;
        }

        return added;
    }

    /// <summary>What was recorded when an approver was last asked, or somebody in their stead.</summary>
    private static ApprovalRow? LastAsking(IEnumerable<ApprovalRow> trail, StepPlace place, string approver) =>
        trail.LastOrDefault(entry => entry.Round == place.Form.Round && entry.Step == place.Step && (entry.Approver == approver || entry.ForApprover == approver)
            && entry.Event is ApprovalEvents.Asked or ApprovalEvents.Escalated or ApprovalEvents.Reassigned);
}
