using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Approval.Notifications;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Settings;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Operations.Sweeping;

/// <summary>
/// Uploads that no event told of, or at whose events the app failed five times: Event Grid sees nothing that was there
/// before its subscription. An upload is known by its row in <c>submissions</c>, or by its path's pointer.
/// </summary>
public sealed class MissedUploads(
    BlobServiceClient blobs, ResultTables tables, SubmissionIntake intake, OperatorNotices notices, IOptions<PerfEvalOptions> options,
    TimeProvider time, ILogger<MissedUploads> logger)
{
    /// <summary>The most uploads one run takes in: the next run goes on.</summary>
    private const int MaxUploads = 200;

    private readonly BlobContainerClient _reports = blobs.GetBlobContainerClient(StorageNames.Reports);

    /// <summary>Takes in what was missed.</summary>
    public async Task<SweepResult> StartAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (repaired, givenUp) = (0, 0);
        var oldest = TimeSpan.Zero;
        string? unit = null;
        HashSet<string> known = [];
        await foreach (var blob in _reports.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix: null, cancellation))
        {
            var age = now - (blob.Properties.LastModified ?? now);
            if (age < options.Value.SweepAfter) continue;
            var upload = UploadName.Parse(blob.Name);
            // A listing is in the order of names, so a unit's uploads come one after the other.
            if (upload.Unit != unit) (unit, known) = (upload.Unit, await KnownAsync(upload.Unit, cancellation));
            var submission = new Submission(
                SubmissionId.Of(blob.Name, blob.Properties.ETag.ToString() ?? ""), upload.Unit, upload.Path, blob.Properties.LastModified ?? now);
            if (known.Contains(submission.Id)) continue;
            if (age > oldest) oldest = age;
            if (repaired + givenUp == MaxUploads) break;
            if (await TryAcceptAsync(blob.Name, submission, client, cancellation)) repaired++;
            else if (age > options.Value.StuckAfter) await OneByOne.TryAsync(submission.Id, () => GiveUpAsync(blob, submission), logger, cancellation);
        }

        return new SweepResult(repaired, givenUp, OldestAge: oldest);

        async Task GiveUpAsync(BlobItem blob, Submission submission)
        {
            await intake.QuarantineAsync(submission, blob.Name, blob.Properties.ContentLength ?? 0, cancellation);
            await notices.SubmissionFailedAsync(submission.Id, cancellation);
            givenUp++;
        }
    }

    /// <summary>The uploads of a unit folder that have been taken in, or start nothing because they say the same as the current one.</summary>
    private async Task<HashSet<string>> KnownAsync(string unit, CancellationToken cancellation)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var rows = tables[TableNames.Submissions].QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {TableKey.FromText(unit)}"),
            select: [nameof(TableEntity.RowKey), nameof(CurrentSubmissionRow.SameUpload)], cancellationToken: cancellation);
        await foreach (var row in rows)
        {
            known.Add(row.RowKey);
            if (row.GetString(nameof(CurrentSubmissionRow.SameUpload)) is { } same) known.Add(same);
        }

        return known;
    }

    private async Task<bool> TryAcceptAsync(string name, Submission submission, DurableTaskClient client, CancellationToken cancellation)
    {
        try
        {
            await intake.AcceptAsync(name, client, cancellation);
            return true;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            // One upload that cannot be taken in must not keep the others waiting.
            Log.UploadNotTaken(logger, submission.Id, e.GetType().Name);
            return false;
        }
    }
}
