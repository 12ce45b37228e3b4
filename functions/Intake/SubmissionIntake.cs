using System.Collections.Immutable;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfEval.Documents;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Settings;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Intake;

/// <summary>Takes an upload in: reads its bytes once, keeps them, and starts its evaluation, once.</summary>
public sealed class SubmissionIntake(
    BlobServiceClient blobs, WorkBlobs work, SubmissionRows submissions, ReceiptBlobs receipts, IOptions<PerfEvalOptions> options, TimeProvider time, ILogger<SubmissionIntake> logger)
{
    private readonly BlobContainerClient _reports = blobs.GetBlobContainerClient(StorageNames.Reports);

    /// <summary>Takes an upload in. Calling it again for the same upload does what is left to do, and no more.</summary>
    /// <param name="name">The name of the uploaded blob in its container, as the trigger gives it.</param>
    /// <param name="client">Starts orchestrations.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task AcceptAsync(string name, DurableTaskClient client, CancellationToken cancellation)
    {
        var upload = UploadName.Parse(name);
        if (!upload.IsAddressable)
        {
            var unread = new Submission(SubmissionId.Of(name, etag: ""), upload.Unit, upload.Path, DateTimeOffset.UnixEpoch);
            await RefuseAsync(unread, upload, name, 0, IntakeProblems.UnsafeName(name), cancellation);
            return;
        }

        using var download = await OpenAsync(_reports.GetBlobClient(name), cancellation);
        if (download is null)
        {
            Log.UploadGone(logger);
            return;
        }

        var details = download.Details;
        var submission = new Submission(SubmissionId.Of(name, details.ETag.ToString()), upload.Unit, upload.Path, details.LastModified);
        if (!upload.HasUnit)
        {
            await RefuseAsync(submission, upload, name, details.ContentLength, IntakeProblems.NoUnitFolder(name), cancellation);
            return;
        }

        if (details.ContentLength > options.Value.MaxFileBytes)
        {
            await RefuseAsync(submission, upload, name, details.ContentLength, IntakeProblems.TooLarge(name, details.ContentLength, options.Value.MaxFileBytes), cancellation);
            return;
        }

        var content = await ReadAsync(download, cancellation);
        await StartAsync(submission, name, content, client, cancellation);
    }

    /// <summary>Ends an upload that cannot be taken in, however often it is tried: a row and a receipt that say so.</summary>
    /// <param name="submission">The upload.</param>
    /// <param name="name">The name of its blob in its container.</param>
    /// <param name="bytes">How many bytes it has.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task QuarantineAsync(Submission submission, string name, long bytes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(submission);
        return RefuseAsync(submission, new UploadName(submission.Unit, submission.Path), name, bytes, IntakeProblems.Internal(submission.Path), cancellation);
    }

    private async Task StartAsync(Submission submission, string name, ReadOnlyMemory<byte> content, DurableTaskClient client, CancellationToken cancellation)
    {
        var row = NewRow(submission, content.Length);
        row.ContentHash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        switch (await submissions.RegisterAsync(row, () => work.KeepSourceAsync(submission.Id, content, cancellation), () => IsInPlaceAsync(name, submission.Id, cancellation), cancellation))
        {
            case Registration.New:
                break;
            case Registration.Known:
                Log.UploadKnown(logger, submission.Id);
                return;
            case Registration.Outdated:
                Log.UploadOutdated(logger, submission.Id);
                return;
        }

        await OrchestrationStart.OnceAsync(client, nameof(EvaluateSubmission), submission.Id, new EvaluationRequest(Submission.Of(row), options.Value.FanOut), cancellation);
        Log.SubmissionStarted(logger, submission.Id, content.Length);
    }

    /// <summary>Ends an upload that is not read: a row and a receipt that say why.</summary>
    private async Task RefuseAsync(Submission submission, UploadName upload, string name, long bytes, ReadProblem problem, CancellationToken cancellation)
    {
        var row = NewRow(submission, bytes);
        row.Status = SubmissionStatus.Failed;
        row.Problems = 1;
        row.Error = problem.Code;
        row.CompletedAt = row.ReceivedAt;
        // An upload that is later already has its receipt there, or will have.
        if (await submissions.OrderAsync(row, IsInPlace, cancellation))
            await receipts.WriteAsync(upload, Receipt.Of(row, [problem], ImmutableArray<ReceiptForm>.Empty, time.GetUtcNow()), cancellation);
        await submissions.RegisterAsync(row, () => Task.CompletedTask, IsInPlace, cancellation);
        Log.UploadRefused(logger, submission.Id, problem.Code);

        Task<bool> IsInPlace() => IsInPlaceAsync(name, submission.Id, cancellation);
    }

    /// <summary>Whether an upload is what its blob is now, and no later one has come over it. One that cannot be read at its name is taken to be.</summary>
    private async Task<bool> IsInPlaceAsync(string name, string id, CancellationToken cancellation)
    {
        if (!UploadName.Parse(name).IsAddressable) return true;
        try
        {
            var there = (await _reports.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellation)).Value;
            return SubmissionId.Of(name, there.ETag.ToString()) == id;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return false;
        }
    }

    private SubmissionRow NewRow(Submission submission, long bytes) => new()
    {
        PartitionKey = TableKey.FromText(submission.Unit),
        RowKey = submission.Id,
        UnitFolder = submission.Unit,
        Path = submission.Path,
        Bytes = bytes,
        Status = SubmissionStatus.Reading,
        UploadedAt = submission.UploadedAt,
        ReceivedAt = time.GetUtcNow(),
    };

    private static async Task<BlobDownloadStreamingResult?> OpenAsync(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            return (await blob.DownloadStreamingAsync(cancellationToken: cancellation)).Value;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(BlobDownloadStreamingResult download, CancellationToken cancellation)
    {
        var content = new byte[download.Details.ContentLength];
        await download.Content.ReadExactlyAsync(content, cancellation);
        return content;
    }
}
