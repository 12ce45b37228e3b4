using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Settings;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Operations.Replay;

/// <summary>Takes a submission that failed, or of which a part was not read, through again, from the bytes that were kept of it or, where there are none, from the uploaded blob.</summary>
public sealed class SubmissionReplay(
    ResultTables tables, SubmissionRows submissions, WorkBlobs work, BlobServiceClient blobs, IOptions<PerfEvalOptions> options,
    ILogger<SubmissionReplay> logger)
{
    private readonly BlobContainerClient _reports = blobs.GetBlobContainerClient(StorageNames.Reports);

    /// <summary>Replays a submission. Asking twice starts it once.</summary>
    /// <param name="id">The submission id.</param>
    /// <param name="client">Starts the orchestration.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<ReplayOutcome> RunAsync(string id, DurableTaskClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        if (await FindAsync(id, cancellation) is not { } row) return ReplayOutcome.Unknown;
        if (await client.GetInstanceAsync(row.RowKey, cancellation) is { IsCompleted: false }) return ReplayOutcome.Running;
        if (!SubmissionStatus.IsIncomplete(row) && row.Status != SubmissionStatus.Reading) return ReplayOutcome.NotFailed;
        if (!await submissions.IsCurrentAsync(Submission.Of(row), cancellation)) return ReplayOutcome.Overtaken;
        if (!await KeepSourceAsync(row, cancellation)) return ReplayOutcome.Gone;

        row.Status = SubmissionStatus.Reading;
        row.Error = null;
        row.Problems = 0;
        row.FormsRead = 0;
        row.CompletedAt = null;
        row.ClaimedBy = null;
        // Somebody else has replayed it at this moment.
        if (!await tables.TryReplaceAsync(TableNames.Submissions, row, cancellation)) return ReplayOutcome.Running;
        var request = new EvaluationRequest(Submission.Of(row), options.Value.FanOut);
        await OrchestrationStart.AgainAsync(client, nameof(EvaluateSubmission), row.RowKey, request, cancellation);
        Log.SubmissionReplayed(logger, row.RowKey);
        return ReplayOutcome.Started;
    }

    private async Task<SubmissionRow?> FindAsync(string id, CancellationToken cancellation)
    {
        // A pointer's row key is no submission id.
        if (id.StartsWith(CurrentSubmissionRow.RowKeyPrefix, StringComparison.Ordinal)) return null;
        var rows = tables[TableNames.Submissions].QueryAsync<SubmissionRow>(TableClient.CreateQueryFilter($"RowKey eq {id}"), cancellationToken: cancellation);
        return await rows.FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Sees to it that the bytes are kept; false where they are not to be had.</summary>
    private async Task<bool> KeepSourceAsync(SubmissionRow row, CancellationToken cancellation)
    {
        if (await work.HasSourceAsync(row.RowKey, cancellation)) return true;
        var name = row.UnitFolder.Length == 0 ? row.Path : row.UnitFolder + "/" + row.Path;
        // What is refused for its name is refused again: it has to be uploaded under another one.
        if (UploadName.Parse(name) is not { HasUnit: true, IsAddressable: true }) return false;
        try
        {
            var blob = _reports.GetBlobClient(name);
            var properties = (await blob.GetPropertiesAsync(cancellationToken: cancellation)).Value;
            if (SubmissionId.Of(name, properties.ETag.ToString()) != row.RowKey || properties.ContentLength > options.Value.MaxFileBytes) return false;
            var content = await blob.DownloadContentAsync(new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = properties.ETag } }, cancellation);
            await work.KeepSourceAsync(row.RowKey, content.Value.Content.ToMemory(), cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return false;
        }
    }
}
