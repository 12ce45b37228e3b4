using Azure.Data.Tables;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Benchmarks.Pipeline;

/// <summary>The rows that an upload left in the results tables, handed out to the writes of the log that wrote them.</summary>
internal sealed class WrittenRows
{
    // These are written in transactions, the others one by one.
    private static readonly string[] Batched = [TableNames.Indicators, TableNames.Findings, TableNames.Units];

    private readonly Dictionary<string, TableEntity> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Queue<TableEntity>> _added = TableNames.All.ToDictionary(name => name, _ => new Queue<TableEntity>(), StringComparer.Ordinal);
    private readonly Queue<(string, IReadOnlyList<TableEntity>)> _batches = new();

    private WrittenRows()
    {
    }

    /// <summary>Reads an upload's rows.</summary>
    public static async Task<WrittenRows> ReadAsync(InstanceStorage storage, WatchedUpload upload, CancellationToken cancellation)
    {
        var written = new WrittenRows();
        var evaluations = await QueryAsync(TableNames.Evaluations, TableClient.CreateQueryFilter($"SubmissionId eq {upload.Submission}"));
        var forms = evaluations.Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        var units = evaluations.Select(row => row.GetString(nameof(EvaluationRow.ImplementingUnit))).ToHashSet(StringComparer.Ordinal);
        written.Add(TableNames.Evaluations, evaluations);
        written.Add(TableNames.Submissions, await QueryAsync(TableNames.Submissions, TableClient.CreateQueryFilter($"PartitionKey eq {upload.Unit}")));
        written.Add(TableNames.Inbox, (await QueryAsync(TableNames.Inbox, null)).Where(row => forms.Contains(row.GetString(nameof(InboxRow.FormKey)))));
        written.Add(TableNames.Units, (await QueryAsync(TableNames.Units, null)).Where(row => units.Contains(row.GetString(nameof(UnitRow.Name)))));
        foreach (var table in (string[])[TableNames.Rounds, TableNames.Approvals, TableNames.Indicators, TableNames.Findings])
            written.Add(table, (await QueryAsync(table, null)).Where(row => forms.Contains(row.PartitionKey)));
        return written;

        async Task<List<TableEntity>> QueryAsync(string table, string? filter) =>
            await storage.Tables.GetTableClient(table).QueryAsync<TableEntity>(filter, cancellationToken: cancellation).ToListAsync(cancellation);
    }

    /// <summary>The rows of a transaction, and their table.</summary>
    public (string Table, IReadOnlyList<TableEntity> Rows) TakeBatch() =>
        _batches.TryDequeue(out var batch) ? batch : throw new InvalidOperationException("The log has more transactions than the rows account for.");

    /// <summary>A row that was added by itself.</summary>
    public TableEntity TakeAdded(string table) =>
        _added[table].TryDequeue(out var row) ? row : throw new InvalidOperationException($"The log has more rows added to {table} than there are.");

    /// <summary>The row at an address such as <c>table(PartitionKey='p',RowKey='r')</c>.</summary>
    public (string Table, TableEntity Row) Find(string resource) => (resource[..resource.IndexOf('(', StringComparison.Ordinal)], _rows[resource]);

    /// <summary>Makes sure that nothing that was written is left out of the loop.</summary>
    /// <exception cref="InvalidOperationException">The log lacks a write for a row.</exception>
    public void RequireAllTaken()
    {
        // What is upserted by itself was handed out by its address.
        var left = _added.Where(table => table.Key != TableNames.Inbox).Sum(table => table.Value.Count) + _batches.Count;
        if (left > 0) throw new InvalidOperationException($"The log has no write for {left} rows or transactions.");
    }

    private void Add(string table, IEnumerable<TableEntity> rows)
    {
        var clean = rows.Select(Clean).ToList();
        foreach (var row in clean) _rows[$"{table}(PartitionKey='{row.PartitionKey}',RowKey='{row.RowKey}')"] = row;
        if (Batched.Contains(table, StringComparer.Ordinal))
        {
            foreach (var partition in clean.GroupBy(row => row.PartitionKey, StringComparer.Ordinal))
                foreach (var batch in partition.Chunk(ResultTables.MaxTransaction)) _batches.Enqueue((table, batch));
        }
        else
        {
            foreach (var row in clean) _added[table].Enqueue(row);
        }
    }

    /// <summary>The columns of a row without what the storage adds.</summary>
    private static TableEntity Clean(TableEntity row)
    {
        var clean = new TableEntity(row.PartitionKey, row.RowKey);
        foreach (var (name, value) in row)
            if (name is not ("odata.etag" or nameof(TableEntity.Timestamp))) clean[name] = value;
        return clean;
    }
}
