using Azure.Data.Tables;
using PerfEval.Functions.Approval.Notifications;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>Puts forms into approvers' inboxes and takes them out.</summary>
public sealed class InboxRows(ResultTables tables, WorkCalendar calendar)
{
    /// <summary>Puts a form into an approver's inbox.</summary>
    /// <param name="asking">What is asked.</param>
    /// <param name="approver">The approver.</param>
    /// <param name="forApprover">In whose place they are asked; null where in their own.</param>
    /// <param name="form">The form's row of <c>evaluations</c>.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task AskAsync(InboxAsking asking, string approver, string? forApprover, EvaluationRow form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(asking);
        ArgumentNullException.ThrowIfNull(form);
        var place = asking.Place;
        var row = new InboxRow
        {
            PartitionKey = TableKey.FromText(approver),
            RowKey = KeyOf(asking.DueAt, place),
            Approver = approver,
            FormKey = place.Form.FormKey,
            Year = place.Form.Year,
            Round = place.Form.Round,
            Step = place.Step,
            StepInstance = place.Instance,
            DueAt = asking.DueAt,
            ProjectCode = form.ProjectCode,
            ProjectName = form.ProjectName,
            ImplementingUnit = form.ImplementingUnit,
            Risk = form.Risk,
            Errors = form.Errors,
            Warnings = form.Warnings,
            Notes = form.Notes,
            DoubtfulCells = form.DoubtfulCells,
            SelfScoreHundredths = form.SelfScoreHundredths,
            RecomputedScoreHundredths = form.RecomputedScoreHundredths,
            Escalated = asking.Escalated,
            Quorum = asking.Quorum,
            ForApprover = forApprover,
            News = NewsOf(asking, forApprover),
        };
        if (await tables.TryAddAsync(TableNames.Inbox, row, cancellation)) return;
        // Asked before by the same step: the row knows by now what the approver was told.
        var other = await tables.FindAsync<InboxRow>(TableNames.Inbox, row.PartitionKey, row.RowKey, cancellation);
        if (other?.StepInstance == row.StepInstance && other.Escalated == row.Escalated && other.ForApprover == forApprover) return;
        await tables[TableNames.Inbox].UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
    }

    /// <summary>Takes a form out of approvers' inboxes, as <see cref="LeaveAsync(StepPlace, DateTime, string, CancellationToken)"/>.</summary>
    public Task LeaveAsync(StepPlace place, DateTime dueAt, IEnumerable<string> approvers, CancellationToken cancellation) =>
        Task.WhenAll(approvers.Select(approver => LeaveAsync(place, dueAt, approver, cancellation)));

    /// <summary>Takes a form out of an approver's inbox, unless a later round that is due on the same day has its place.</summary>
    public async Task LeaveAsync(StepPlace place, DateTime dueAt, string approver, CancellationToken cancellation)
    {
        while (await FindAsync(place, dueAt, approver, cancellation) is { } row)
        {
            if (await tables.TryDeleteAsync(TableNames.Inbox, row, cancellation)) return;
        }
    }

    /// <summary>The row of a form that waits for an approver at a step; null where it does not.</summary>
    public async Task<InboxRow?> FindAsync(StepPlace place, DateTime dueAt, string approver, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        var row = await tables.FindAsync<InboxRow>(TableNames.Inbox, TableKey.FromText(approver), KeyOf(dueAt, place), cancellation);
        return row?.StepInstance == place.Instance ? row : null;
    }

    private static string NewsOf(InboxAsking asking, string? forApprover)
    {
        if (asking.Escalated) return InboxNews.Escalated(asking.Place.Instance);
        return forApprover is null ? InboxNews.Asked(asking.Place.Instance) : InboxNews.Delegated(asking.Place.Instance);
    }

    private string KeyOf(DateTime dueAt, StepPlace place) => InboxRow.RowKeyOf(calendar.DayOf(dueAt), place.Form.FormKey);
}
