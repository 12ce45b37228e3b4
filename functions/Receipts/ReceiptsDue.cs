using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Operations;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Receipts;

/// <summary>
/// The receipts that an outcome has overtaken: a mark a submission, which a timer takes away when the receipt is new again.
/// A mark stands for some moments at least, so that of outcomes that come in one breath the first alone need set it. Marks
/// are kept where nothing expires: a receipt may fail for weeks, or the app be stopped.
/// </summary>
public sealed class ReceiptsDue(BlobServiceClient blobs, SubmissionRows submissions, TimeProvider time, ILogger<ReceiptsDue> logger)
{
    private const string Prefix = "receipts-due/";
    private const int MostRemembered = 1_000;

    /// <summary>How long a mark stays at least: a receipt that is written again before may not know of all outcomes that it stands for.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(5);

    /// <summary>How long whoever set a mark can count on it: less than it stays, by more than clocks differ.</summary>
    private static readonly TimeSpan Counted = TimeSpan.FromSeconds(2);

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Forms);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _marked = new(StringComparer.Ordinal);

    /// <summary>Where earlier versions of the app set their marks; null once a process has found none there.</summary>
    private BlobContainerClient? _earlier = blobs.GetBlobContainerClient(StorageNames.Work);

    /// <summary>Marks the receipt of a submission's path, after an outcome of one of its forms was written.</summary>
    public async Task MarkAsync(string unitFolder, string submission, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (_marked.TryGetValue(submission, out var at) && now - at < Counted) return;
        var mark = AppJson.Serialize(new ReceiptMark(unitFolder, now));
        await _container.GetBlobClient(Prefix + submission).UploadAsync(new BinaryData(mark), overwrite: true, cancellation);
        if (_marked.Count >= MostRemembered) _marked.Clear();
        _marked[submission] = now;
    }

    /// <summary>Does something for each marked path, and takes its mark away where it has stood long enough and was not set anew meanwhile.</summary>
    /// <param name="refresh">What to do; false leaves the mark.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task ForEachAsync(Func<UploadName, Task<bool>> refresh, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(refresh);
        await ForEachAsync(_container, refresh, cancellation);
        if (_earlier is { } earlier && await ForEachAsync(earlier, refresh, cancellation) == 0) _earlier = null;
    }

    private async Task<int> ForEachAsync(BlobContainerClient container, Func<UploadName, Task<bool>> refresh, CancellationToken cancellation)
    {
        var found = 0;
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, Prefix, cancellation))
        {
            found++;
            var submission = blob.Name[Prefix.Length..];
            // The mark of a receipt that cannot be written stays.
            await OneByOne.TryAsync(submission, () => SettleAsync(submission, container.GetBlobClient(blob.Name), refresh, cancellation), logger, cancellation);
        }

        return found;
    }

    private async Task SettleAsync(string submission, BlobClient blob, Func<UploadName, Task<bool>> refresh, CancellationToken cancellation)
    {
        var content = (await blob.DownloadContentAsync(cancellation)).Value;
        var mark = AppJson.Deserialize<ReceiptMark>(content.Content);
        var stays = time.GetUtcNow() - mark.At < Least;
        if (await submissions.FindAsync(mark.Unit, submission, cancellation) is { } row && !await refresh(new UploadName(row.UnitFolder, row.Path))) return;
        if (stays) return;
        try
        {
            await blob.DeleteAsync(conditions: new BlobRequestConditions { IfMatch = content.Details.ETag }, cancellationToken: cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            // Marked anew while the receipt was written: the next round writes it again.
        }
    }
}
