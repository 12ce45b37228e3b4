using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Storage;

/// <summary>Reads rows of the results tables as they are stored.</summary>
/// <param name="tables">The tables.</param>
internal sealed class ResultsReader(TableServiceClient tables)
{
    private const int NotFound = 404;
    private const string StorageProperty = "odata.etag";

    /// <summary>The rows of a table in the order of their keys; none where the table is not there yet.</summary>
    /// <remarks>Pointers from a path to its current upload are no uploads, and are left out of <c>submissions</c>.</remarks>
    public async IAsyncEnumerable<ResultRecord> ReadAsync(string table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var rows = tables.GetTableClient(table).QueryAsync<TableEntity>(cancellationToken: cancellation).GetAsyncEnumerator(cancellation);
        while (await MoveNextAsync(rows))
        {
            var row = rows.Current;
            if (table == TableNames.Submissions && row.RowKey.StartsWith(CurrentSubmissionRow.RowKeyPrefix, StringComparison.Ordinal)) continue;
            yield return new ResultRecord([.. Columns(row)]);
        }
    }

    private static async Task<bool> MoveNextAsync(IAsyncEnumerator<TableEntity> rows)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            return false;
        }
    }

    private static IEnumerable<KeyValuePair<string, object>> Columns(TableEntity row)
    {
        yield return new(nameof(row.PartitionKey), row.PartitionKey);
        yield return new(nameof(row.RowKey), row.RowKey);
        foreach (var (name, value) in row)
            if (value is not null && name is not (nameof(row.PartitionKey) or nameof(row.RowKey) or nameof(row.Timestamp) or StorageProperty))
                yield return new(name, value);
    }
}
