using System.Globalization;
using Azure.Data.Tables;
using PerfEval.Functions.Tables;

namespace PerfEval.EndToEnd.Tests.Support;

/// <summary>All rows of all results tables, without what differs between two runs of the same uploads.</summary>
/// <param name="Tables">The rows of each table as text, in the order of their keys.</param>
internal sealed record ResultTablesSnapshot(IReadOnlyDictionary<string, IReadOnlyList<string>> Tables)
{
    private const int DueDateLength = 8;
    private const int IdLength = 32;

    /// <summary>The rows of one table.</summary>
    public IReadOnlyList<string> this[string table] => Tables[table];

    /// <summary>Reads the tables.</summary>
    /// <remarks>
    /// Beside the <see cref="ProcessingColumns"/>, two runs differ in what the storage made of the uploads: a
    /// submission's id is a hash of the blob's ETag, and <c>UploadedAt</c> is its Last-Modified. Ids become the path they
    /// stand for. The row key of <c>inbox</c> begins with the due date, a column of the former kind.
    /// </remarks>
    public static async Task<ResultTablesSnapshot> OfAsync(TableServiceClient storage, CancellationToken cancellation)
    {
        var rows = new Dictionary<string, List<TableEntity>>();
        foreach (var table in TableNames.All)
            rows.Add(table, await storage.GetTableClient(table).QueryAsync<TableEntity>(cancellationToken: cancellation).ToListAsync(cancellation));
        var ids = rows[TableNames.Submissions].Where(IsSubmission)
            .OrderBy(row => row.GetDateTimeOffset(nameof(SubmissionRow.UploadedAt)))
            .Select((row, index) => (row.RowKey, Name: string.Create(CultureInfo.InvariantCulture, $"submission-{index}")))
            .ToDictionary(id => id.RowKey, id => id.Name, StringComparer.Ordinal);
        return new ResultTablesSnapshot(rows.ToDictionary(
            table => table.Key,
            IReadOnlyList<string> (table) => [.. table.Value.Select(row => Text(table.Key, row, ids)).Order(StringComparer.Ordinal)]));
    }

    /// <summary>Fails with the first table, and the first row in it, that differs.</summary>
    public void AssertEqual(ResultTablesSnapshot other)
    {
        Assert.Multiple([.. TableNames.All.Select(table => (Action)(() => Assert.Equal(Tables[table], other.Tables[table])))]);
    }

    private static bool IsSubmission(TableEntity row) => row.RowKey.Length == IdLength && row.RowKey.All(char.IsAsciiHexDigitLower);

    private static string Text(string table, TableEntity row, Dictionary<string, string> ids)
    {
        var key = table == TableNames.Inbox ? row.RowKey[DueDateLength..] : row.RowKey;
        var columns = row
            .Where(column => column.Key is not ("PartitionKey" or "RowKey" or "odata.etag" or nameof(EvaluationRow.UploadedAt)) && !ProcessingColumns.Names.Contains(column.Key))
            .OrderBy(column => column.Key, StringComparer.Ordinal)
            .Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Key}:{column.Value?.GetType().Name}={column.Value}"));
        var text = string.Join('|', [row.PartitionKey, key, .. columns]);
        foreach (var (id, name) in ids) text = text.Replace(id, name, StringComparison.Ordinal);
        return text;
    }
}
