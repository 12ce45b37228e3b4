using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Tests.Support;

/// <summary>What lies in storage, as a test looks at it.</summary>
internal sealed class TestStorage(string connection)
{
    public BlobServiceClient Blobs { get; } = new(connection, StorageClients.BlobOptions());

    public TableServiceClient Tables { get; } = new(connection);

    /// <summary>The rows of a table as they are stored, in the order of their keys.</summary>
    public async Task<List<TableEntity>> RawAsync(string table) => await Tables.GetTableClient(table).QueryAsync<TableEntity>().ToListAsync();

    public async Task<List<EvaluationRow>> EvaluationsAsync() => await RowsAsync<EvaluationRow>(TableNames.Evaluations);

    public async Task<EvaluationRow> EvaluationAsync(string formKey) => Assert.Single(await EvaluationsAsync(), row => row.FormKey == formKey);

    public async Task<List<RoundRow>> RoundsAsync(string? formKey = null) =>
        [.. (await RowsAsync<RoundRow>(TableNames.Rounds)).Where(row => formKey is null || row.FormKey == formKey)];

    public async Task<List<IndicatorRow>> IndicatorsAsync(string? formKey = null) =>
        [.. (await RowsAsync<IndicatorRow>(TableNames.Indicators)).Where(row => formKey is null || row.FormKey == formKey)];

    public async Task<List<FindingRow>> FindingsAsync(string? formKey = null) =>
        [.. (await RowsAsync<FindingRow>(TableNames.Findings)).Where(row => formKey is null || row.FormKey == formKey)];

    public async Task<List<ApprovalRow>> TrailAsync(string? formKey = null) =>
        [.. (await RowsAsync<ApprovalRow>(TableNames.Approvals)).Where(row => formKey is null || row.FormKey == formKey)];

    public Task<List<InboxRow>> InboxAsync() => RowsAsync<InboxRow>(TableNames.Inbox);

    public Task<List<UnitRow>> UnitsAsync() => RowsAsync<UnitRow>(TableNames.Units);

    /// <summary>The rows of uploads, without the pointers of paths.</summary>
    public async Task<List<SubmissionRow>> SubmissionsAsync() =>
        [.. (await RowsAsync<SubmissionRow>(TableNames.Submissions)).Where(row => !row.RowKey.StartsWith(CurrentSubmissionRow.RowKeyPrefix, StringComparison.Ordinal))];

    /// <summary>The names of all blobs of a container.</summary>
    public async Task<List<string>> NamesAsync(string container) =>
        await Blobs.GetBlobContainerClient(container).GetBlobsAsync(BlobTraits.None, BlobStates.None, null, CancellationToken.None).Select(blob => blob.Name).ToListAsync();

    public async Task<BinaryData> ReadAsync(string container, string name) =>
        (await Blobs.GetBlobContainerClient(container).GetBlobClient(name).DownloadContentAsync()).Value.Content;

    /// <summary>The receipt of a blob name that needs no encoding.</summary>
    public async Task<Receipt> ReceiptAsync(string name) => AppJson.Deserialize<Receipt>(await ReadAsync(StorageNames.Receipts, name + ".json"));

    /// <summary>Uploads a file; returns its ETag as it stands in headers.</summary>
    public async Task<string> PutReportAsync(string name, byte[] content)
    {
        var uploaded = await Blobs.GetBlobContainerClient(StorageNames.Reports).GetBlobClient(name).UploadAsync(new BinaryData(content), overwrite: true);
        return uploaded.Value.ETag.ToString("H");
    }

    private async Task<List<T>> RowsAsync<T>(string table) where T : ResultRow => await Tables.GetTableClient(table).QueryAsync<T>().ToListAsync();
}
