using System.Diagnostics;
using Azure.Data.Tables;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Benchmarks.Pipeline;

/// <summary>Writes what the app has written once more, blob after blob and partition after partition, to measure what the storage alone takes.</summary>
/// <param name="storage">The storage.</param>
internal sealed class BareWrites(InstanceStorage storage)
{
    private const string Prefix = "bare";
    private static readonly string[] Containers = [StorageNames.Work, StorageNames.Forms, StorageNames.Receipts];

    /// <summary>Writes all that was written since a time.</summary>
    public async Task<TimeSpan> RunAsync(DateTimeOffset since)
    {
        var blobs = await BlobsAsync(since);
        var transactions = await TransactionsAsync(since);
        var container = storage.Blobs.GetBlobContainerClient(Prefix);
        await container.CreateIfNotExistsAsync();
        foreach (var table in TableNames.All) await storage.Tables.CreateTableIfNotExistsAsync(Prefix + table);

        var watch = Stopwatch.StartNew();
        foreach (var (name, content) in blobs) await container.GetBlobClient(name).UploadAsync(content, overwrite: true);
        foreach (var (table, actions) in transactions) await storage.Tables.GetTableClient(Prefix + table).SubmitTransactionAsync(actions);
        return watch.Elapsed;
    }

    private async Task<List<(string Name, BinaryData Content)>> BlobsAsync(DateTimeOffset since)
    {
        var found = new List<(string, BinaryData)>();
        foreach (var name in Containers)
        {
            var container = storage.Blobs.GetBlobContainerClient(name);
            await foreach (var blob in container.GetBlobsAsync())
                if (blob.Properties.LastModified >= since)
                    found.Add(($"{name}/{blob.Name}", (await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content));
        }

        return found;
    }

    private async Task<List<(string Table, TableTransactionAction[] Actions)>> TransactionsAsync(DateTimeOffset since)
    {
        var found = new List<(string, TableTransactionAction[])>();
        foreach (var table in TableNames.All)
        {
            var rows = await storage.Tables.GetTableClient(table).QueryAsync<TableEntity>(row => row.Timestamp >= since).ToListAsync();
            foreach (var partition in rows.GroupBy(row => row.PartitionKey, StringComparer.Ordinal))
            {
                // The app writes the rows of one form together; those of many forms in one partition it writes one by one.
                var size = table is TableNames.Indicators or TableNames.Findings ? ResultTables.MaxTransaction : 1;
                found.AddRange(partition.Chunk(size).Select(chunk => (table, chunk.Select(Upsert).ToArray())));
            }
        }

        return found;
    }

    private static TableTransactionAction Upsert(TableEntity row) => new(TableTransactionActionType.UpsertReplace, row);
}
