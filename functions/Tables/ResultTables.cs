using Azure;
using Azure.Data.Tables;

namespace PerfEval.Functions.Tables;

/// <summary>The results tables, and the few ways in which the app reads and writes them.</summary>
public sealed class ResultTables(TableServiceClient service)
{
    /// <summary>The most entities of one transaction.</summary>
    public const int MaxTransaction = 100;

    private const int NotFound = 404;
    private const int Conflict = 409;
    private const int PreconditionFailed = 412;

    private readonly Dictionary<string, TableClient> _clients = TableNames.All.ToDictionary(name => name, service.GetTableClient);

    /// <summary>A table's own client.</summary>
    public TableClient this[string table] => _clients[table];

    /// <summary>A row, or null where there is none.</summary>
    public async Task<T?> FindAsync<T>(string table, string partition, string row, CancellationToken cancellation)
        where T : ResultRow
    {
        var found = await this[table].GetEntityIfExistsAsync<T>(partition, row, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>Adds a row; false where one with its keys is there.</summary>
    public async Task<bool> TryAddAsync(string table, ResultRow row, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        try
        {
            var response = await this[table].AddEntityAsync(row, cancellation);
            row.ETag = response.Headers.ETag ?? default;
            return true;
        }
        catch (RequestFailedException e) when (e.Status == Conflict)
        {
            return false;
        }
    }

    /// <summary>Adds rows of one partition, in one transaction where they fit; false where one with the keys of one of them is there.</summary>
    public async Task<bool> TryAddAllAsync(string table, IReadOnlyList<ResultRow> rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows is [var only]) return await TryAddAsync(table, only, cancellation);
        try
        {
            await SubmitAsync(table, [.. rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row))], cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == Conflict)
        {
            return false;
        }
    }

    /// <summary>Replaces a row that nobody has changed since it was read; false where somebody has, or it is gone.</summary>
    public async Task<bool> TryReplaceAsync(string table, ResultRow row, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        try
        {
            var response = await this[table].UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellation);
            row.ETag = response.Headers.ETag ?? default;
            return true;
        }
        catch (RequestFailedException e) when (e.Status is PreconditionFailed or NotFound)
        {
            return false;
        }
    }

    /// <summary>Sets columns of a row that has the given ETag; false where somebody has changed it, or it is gone.</summary>
    public async Task<bool> TryMergeAsync(string table, TableEntity columns, ETag etag, CancellationToken cancellation)
    {
        try
        {
            await this[table].UpdateEntityAsync(columns, etag, TableUpdateMode.Merge, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is PreconditionFailed or NotFound)
        {
            return false;
        }
    }

    /// <summary>Deletes a row that nobody has changed since it was read; false where somebody has, or it is gone.</summary>
    public async Task<bool> TryDeleteAsync(string table, ResultRow row, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        try
        {
            using var response = await this[table].DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellation);
            return response.Status != NotFound;
        }
        catch (RequestFailedException e) when (e.Status is PreconditionFailed or NotFound)
        {
            return false;
        }
    }

    /// <summary>
    /// Writes actions of one partition in transactions of <see cref="MaxTransaction"/> at most, in order.
    /// </summary>
    /// <exception cref="ArgumentException">The actions are of more than one partition: Azure refuses that, an emulator may not.</exception>
    public async Task SubmitAsync(string table, IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actions);
        if (actions.Select(action => action.Entity.PartitionKey).Distinct(StringComparer.Ordinal).Skip(1).Any())
            throw new ArgumentException("A transaction is of one partition.", nameof(actions));
        foreach (var chunk in actions.Chunk(MaxTransaction))
            await this[table].SubmitTransactionAsync(chunk, cancellation);
    }

    /// <summary>
    /// Makes a partition hold just these rows: writes them, then deletes what is not among them, in one transaction where
    /// they fit.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="partition">The partition.</param>
    /// <param name="rows">The rows it is to hold.</param>
    /// <param name="mayHoldOthers">Whether there can be other rows; where not, they are not looked for.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task ReplacePartitionAsync(
        string table, string partition, IReadOnlyCollection<ResultRow> rows, bool mayHoldOthers, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var actions = rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)).ToList();
        if (mayHoldOthers)
        {
            var keep = rows.Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
            var there = this[table].QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), select: ["PartitionKey", "RowKey"], cancellationToken: cancellation);
            await foreach (var row in there)
            {
                if (!keep.Contains(row.RowKey))
                    actions.Add(new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(row.PartitionKey, row.RowKey), ETag.All));
            }
        }

        await SubmitAsync(table, actions, cancellation);
    }
}
