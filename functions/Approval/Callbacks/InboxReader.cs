using Azure.Data.Tables;
using PerfEval.Functions.Approval.Pages.Inboxes;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>Reads what waits for an approver: one partition, whatever it shows of each form standing in its row.</summary>
public sealed class InboxReader(ResultTables tables, WorkCalendar calendar, TimeProvider time)
{
    /// <summary>The forms that wait, the worst first.</summary>
    public async Task<IReadOnlyList<InboxEntry>> OfAsync(string approver, CancellationToken cancellation)
    {
        var today = calendar.DayOf(time.GetUtcNow().UtcDateTime.AddTicks(1));
        var partition = TableKey.FromText(approver);
        var latest = new Dictionary<string, InboxRow>(StringComparer.Ordinal);
        var rows = tables[TableNames.Inbox].QueryAsync<InboxRow>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellation);
        await foreach (var row in rows)
        {
            // A round that was just superseded may still have its row beside the next one's.
            if (!latest.TryGetValue(row.FormKey, out var other) || other.Round <= row.Round) latest[row.FormKey] = row;
        }

        return [.. latest.Values.Select(row => Entry(row, today)).Order(InboxOrder.WorstFirst)];
    }

    private InboxEntry Entry(InboxRow row, DateOnly today)
    {
        var due = calendar.DayOf(row.DueAt.UtcDateTime);
        return new InboxEntry(row, due, due.DayNumber - today.DayNumber);
    }
}
