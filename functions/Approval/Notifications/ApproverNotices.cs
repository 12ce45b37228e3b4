using Microsoft.DurableTask.Client;
using PerfEval.Functions.Approval.Notifications.Digests;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Resources;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Notifications;

/// <summary>
/// The messages to approvers. What is new to an approver stands in their inbox; messages are gathered, so that forty forms
/// of one file are one message.
/// </summary>
public sealed class ApproverNotices(INotifier notifier, TicketLinks links, ResultTables tables, WorkCalendar calendar, DigestStart digests)
{
    private const int MaxTries = 10;

    /// <summary>
    /// Has approvers told what has come into their inboxes: what they are asked, what has gone on to them, what they decide
    /// in another's name. Each row says which by <see cref="InboxRow.News"/>; one that was told is not told again.
    /// </summary>
    public async Task TellAsync(DurableTaskClient client, IEnumerable<string> approvers, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(approvers);
        foreach (var approver in approvers) await digests.SoonAsync(client, approver, cancellation);
    }

    /// <summary>Has an approver reminded of a form that still waits for them; of one that does not there is nothing to say.</summary>
    /// <param name="client">Starts what sends the message.</param>
    /// <param name="approver">The approver.</param>
    /// <param name="formKey">The form.</param>
    /// <param name="stepInstance">The orchestration that waits for the answer.</param>
    /// <param name="dueAt">When the answer is due, UTC.</param>
    /// <param name="number">Which reminder it is, from 1; each is sent at most once.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task RemindAsync(
        DurableTaskClient client, string approver, string formKey, string stepInstance, DateTime dueAt, int number, CancellationToken cancellation)
    {
        var news = InboxNews.Reminded(stepInstance, number);
        var key = InboxRow.RowKeyOf(calendar.DayOf(dueAt), formKey);
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var row = await tables.FindAsync<InboxRow>(TableNames.Inbox, TableKey.FromText(approver), key, cancellation);
            if (row is null || row.StepInstance != stepInstance) return;
            if (row.News == news || await TrySetAsync(row, news, cancellation))
            {
                await digests.SoonAsync(client, approver, cancellation);
                return;
            }
        }

        throw new InvalidOperationException($"The inbox row of form {formKey} keeps changing.");
    }

    /// <summary>Sends an approver a fresh link to their inbox, at once.</summary>
    /// <param name="approver">The approver.</param>
    /// <param name="requestId">What tells this request from any other.</param>
    /// <param name="waiting">How many forms wait.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <exception cref="NotificationFailedException">It was not sent, or nobody knows whether it was.</exception>
    public Task InboxLinkAsync(string approver, string requestId, int waiting, CancellationToken cancellation)
    {
        var (zh, en) = Messages.Get("AskSubject", waiting);
        return notifier.SendAsync(new Notification($"inbox-{requestId}-{approver}", approver, zh, en, links.Inbox(approver)), cancellation);
    }

    private Task<bool> TrySetAsync(InboxRow row, string news, CancellationToken cancellation)
    {
        var columns = new Azure.Data.Tables.TableEntity(row.PartitionKey, row.RowKey) { [nameof(InboxRow.News)] = news };
        return tables.TryMergeAsync(TableNames.Inbox, columns, row.ETag, cancellation);
    }
}
