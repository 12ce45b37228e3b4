using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Benchmarks.Pipeline;

/// <summary>
/// The writes of an upload once more, by a plain loop: request for request as the log has them, with the same verbs and
/// contents, through the same clients to the same Azurite, into copies of the tables and containers.
/// </summary>
internal sealed class BareWrites
{
    private const string CopyPrefix = "copy";

    // What a merge of the app can set; the others were there when the row was added.
    private static readonly string[] Merged =
        [nameof(EvaluationRow.Status), nameof(EvaluationRow.CurrentStep), nameof(EvaluationRow.ClosedAt), nameof(RoundRow.Outcome), nameof(RoundRow.DecidedAt)];

    private readonly InstanceStorage _storage;

    /// <summary>A loop over copies in a storage.</summary>
    public BareWrites(InstanceStorage storage) => _storage = storage;

    /// <summary>Creates the copies, empty.</summary>
    public async Task CreateAsync(CancellationToken cancellation)
    {
        foreach (var container in StorageNames.Containers)
            await _storage.Blobs.GetBlobContainerClient(CopyPrefix + container).CreateIfNotExistsAsync(cancellationToken: cancellation);
        foreach (var table in TableNames.All) await _storage.Tables.CreateTableIfNotExistsAsync(CopyPrefix + table, cancellation);
    }

    /// <summary>Writes what an upload wrote.</summary>
    /// <returns>How long the loop took; what it writes was laid ready before.</returns>
    /// <exception cref="InvalidOperationException">The rows and blobs do not account for every write of the log.</exception>
    public async Task<TimeSpan> RunAsync(WatchedUpload upload, CancellationToken cancellation)
    {
        var rows = await WrittenRows.ReadAsync(_storage, upload, cancellation);
        var first = new List<Func<Task>>();
        // Rows are added in another order than the host's, so what changes them comes after all are there.
        var then = new List<Func<Task>>();
        foreach (var write in upload.Writes)
        {
            if (UploadWatch.IsBlob(write)) first.Add(await BlobAsync(write.Resource, cancellation));
            else if (write.Method == "POST") first.Add(write.Resource == "$batch" ? Batch(rows.TakeBatch(), cancellation) : Add(rows, write.Resource, cancellation));
            else then.Add(Change(rows, write, cancellation));
        }

        rows.RequireAllTaken();
        var watch = Stopwatch.StartNew();
        foreach (var write in first) await write();
        foreach (var write in then) await write();
        return watch.Elapsed;
    }

    private async Task<Func<Task>> BlobAsync(string resource, CancellationToken cancellation)
    {
        var slash = resource.IndexOf('/', StringComparison.Ordinal);
        var (container, name) = (resource[..slash], resource[(slash + 1)..]);
        var content = (await _storage.Blobs.GetBlobContainerClient(container).GetBlobClient(name).DownloadContentAsync(cancellation)).Value.Content;
        var copy = _storage.Blobs.GetBlobContainerClient(CopyPrefix + container).GetBlobClient(name);
        return () => copy.UploadAsync(content, overwrite: true, cancellation);
    }

    private Func<Task> Batch((string Table, IReadOnlyList<TableEntity> Rows) batch, CancellationToken cancellation)
    {
        var copy = Copy(batch.Table);
        var actions = batch.Rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)).ToList();
        return () => copy.SubmitTransactionAsync(actions, cancellation);
    }

    private Func<Task> Add(WrittenRows rows, string table, CancellationToken cancellation)
    {
        var (copy, row) = (Copy(table), rows.TakeAdded(table));
        return () => copy.AddEntityAsync(row, cancellation);
    }

    private Func<Task> Change(WrittenRows rows, LogLine write, CancellationToken cancellation)
    {
        var (table, row) = rows.Find(write.Resource);
        var copy = Copy(table);
        if (write.Method is "PUT") return () => copy.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        if (write.Method is not ("PATCH" or "MERGE")) throw new InvalidOperationException($"A {write.Method} of {table} is not accounted for.");
        var columns = new TableEntity(row.PartitionKey, row.RowKey);
        foreach (var name in Merged)
            if (row.TryGetValue(name, out var value)) columns[name] = value;
        return () => copy.UpdateEntityAsync(columns, ETag.All, TableUpdateMode.Merge, cancellation);
    }

    private TableClient Copy(string table) => _storage.Tables.GetTableClient(CopyPrefix + table);
}
