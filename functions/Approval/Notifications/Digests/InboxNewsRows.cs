using Azure;
using Azure.Data.Tables;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Notifications.Digests;

/// <summary>What is new in an inbox and who tells it: the marks by which one message, and no other, tells it once.</summary>
public sealed class InboxNewsRows(ResultTables tables)
{
    private const int MaxTries = 10;

    /// <summary>What a message was telling when the app ended.</summary>
    public async Task<IReadOnlyList<InboxRow>> InFlightAsync(DigestRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return [.. (await InboxAsync(request.Approver, cancellation)).Where(row => IsNew(row) && row.IsInFlight && row.Message == request.Message)];
    }

    /// <summary>What a message was to tell and has not told.</summary>
    public async Task<IReadOnlyList<InboxRow>> OfMessageAsync(DigestRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return [.. (await InboxAsync(request.Approver, cancellation)).Where(row => IsNew(row) && row.Message == request.Message)];
    }

    /// <summary>Marks all that is new and that no message is telling at this moment as told by this one.</summary>
    public async Task<ClaimedNews> ClaimAsync(DigestRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var inbox = await InboxAsync(request.Approver, cancellation);
            var told = inbox.Where(row => IsNew(row) && (!row.IsInFlight || row.Message == request.Message)).ToList();
            if (await TryClaimAsync(told, request.Message, cancellation)) return new ClaimedNews(inbox, told);
        }

        throw new InvalidOperationException("The inbox keeps changing while it is read.");
    }

    /// <summary>Gives back what a message has not told: it, or another, tries again.</summary>
    public Task ReleaseAsync(IReadOnlyList<InboxRow> rows, CancellationToken cancellation) =>
        SetAsync(rows, row => new TableEntity(row.PartitionKey, row.RowKey) { [nameof(InboxRow.IsInFlight)] = false }, cancellation);

    /// <summary>Marks as done with: told, or given up.</summary>
    public Task SettleAsync(IReadOnlyList<InboxRow> rows, CancellationToken cancellation) =>
        SetAsync(rows, row => new TableEntity(row.PartitionKey, row.RowKey) { [nameof(InboxRow.IsInFlight)] = false, [nameof(InboxRow.Told)] = row.News }, cancellation);

    private static bool IsNew(InboxRow row) => row.News != row.Told;

    private async Task<List<InboxRow>> InboxAsync(string approver, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKey.FromText(approver)}");
        var rows = new List<InboxRow>();
        await foreach (var row in tables[TableNames.Inbox].QueryAsync<InboxRow>(filter, cancellationToken: cancellation)) rows.Add(row);
        return rows;
    }

    /// <summary>Marks rows; false where one of them has changed, or is gone, since it was read.</summary>
    private async Task<bool> TryClaimAsync(IReadOnlyList<InboxRow> rows, string message, CancellationToken cancellation)
    {
        // What an earlier try has marked, whose answer was lost, is this message's already.
        var marks = rows.Where(row => !row.IsInFlight || row.Message != message).Select(row => new TableTransactionAction(
            TableTransactionActionType.UpdateMerge,
            new TableEntity(row.PartitionKey, row.RowKey) { [nameof(InboxRow.Message)] = message, [nameof(InboxRow.IsInFlight)] = true },
            row.ETag)).ToList();
        try
        {
            await tables.SubmitAsync(TableNames.Inbox, marks, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return false;
        }
    }

    /// <summary>Sets columns of rows that may have gone meanwhile: a form that is decided is in no inbox.</summary>
    private async Task SetAsync(IReadOnlyList<InboxRow> rows, Func<InboxRow, TableEntity> columns, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var chunk in rows.Chunk(ResultTables.MaxTransaction))
        {
            try
            {
                await tables.SubmitAsync(TableNames.Inbox, [.. chunk.Select(row => new TableTransactionAction(TableTransactionActionType.UpdateMerge, columns(row), ETag.All))], cancellation);
            }
            catch (RequestFailedException e) when (e.Status == 404)
            {
                foreach (var row in chunk) await tables.TryMergeAsync(TableNames.Inbox, columns(row), ETag.All, cancellation);
            }
        }
    }
}
