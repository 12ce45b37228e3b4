using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Steps;
using PerfEval.Functions.Settings;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Operations.Sweeping;

/// <summary>
/// Holds the inboxes to the steps that wait: a row of what waits no more goes, a row that is missing comes back. Whom a
/// step asks is what its orchestration says of itself.
/// </summary>
public sealed class InboxRepair(
    ResultTables tables, InboxRows inbox, OpenForms forms, DecisionBlobs decisions, IOptions<PerfEvalOptions> options, TimeProvider time)
{
    /// <summary>More steps than any policy has.</summary>
    private const int MaxSteps = 20;

    /// <summary>Repairs the inboxes.</summary>
    /// <param name="waiting">The forms that wait, by form key, whose approvals run.</param>
    /// <param name="client">Asks the steps.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<(int Added, int Removed)> RepairAsync(IReadOnlyDictionary<string, WaitingForm> waiting, DurableTaskClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        var (added, removed) = (0, 0);
        var unseen = waiting.Keys.ToHashSet(StringComparer.Ordinal);
        await foreach (var row in tables[TableNames.Inbox].QueryAsync<InboxRow>(cancellationToken: cancellation))
        {
            if (waiting.TryGetValue(row.FormKey, out var form) && row.Round == form.Form.Round && row.Step == form.Step) unseen.Remove(row.FormKey);
            else if (await IsLeftAsync(row, cancellation) && await tables.TryDeleteAsync(TableNames.Inbox, row, cancellation)) removed++;
        }

        foreach (var formKey in unseen) added += await AskAgainAsync(waiting[formKey], client, cancellation);
        return (added, removed);
    }

    /// <summary>Whether a row is of what waits no more. One that was just written may be of a form that began to wait since the forms were read.</summary>
    private async Task<bool> IsLeftAsync(InboxRow row, CancellationToken cancellation)
    {
        if (time.GetUtcNow() - row.Timestamp < options.Value.SweepAfter) return false;
        var form = await tables.FindAsync<EvaluationRow>(TableNames.Evaluations, row.Year, row.FormKey, cancellation);
        return form is not { Status: FormStatus.Waiting } || form.Round != row.Round || form.CurrentStep != row.Step;
    }

    private async Task<int> AskAgainAsync(WaitingForm form, DurableTaskClient client, CancellationToken cancellation)
    {
        if (await StepAsync(form, client, cancellation) is not var (instance, status)) return 0;
        var place = new StepPlace(form.Form, form.Step, instance);
        if (await forms.FindAsync(form.Form, cancellation) is not { } row || row.CurrentStep != form.Step) return 0;
        var decided = await decisions.OfStepAsync(form.Form, form.Step, cancellation);
        if (decided.IsEnded) return 0;
        var missing = status.Approvers.Where(approver => decided.Of(approver) is null).ToList();
        foreach (var approver in missing)
            await inbox.AskAsync(new InboxAsking(place, status.DueAt, status.Quorum, status.Escalated), approver, forApprover: null, row, cancellation);
        return missing.Count;
    }

    /// <summary>The step that waits, by what it says of itself; null where none does.</summary>
    private static async Task<(string Instance, StepStatus Status)?> StepAsync(WaitingForm form, DurableTaskClient client, CancellationToken cancellation)
    {
        for (var index = 0; index < MaxSteps; index++)
        {
            var instance = ApprovalSignals.StepInstanceOf(form.Instance, index);
            if (await client.GetInstanceAsync(instance, getInputsAndOutputs: true, cancellation) is not { } step) return null;
            if (!step.IsCompleted) return step.ReadCustomStatusAs<StepStatus>() is { } status ? (instance, status) : null;
        }

        return null;
    }
}
