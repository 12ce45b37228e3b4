using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Receipts;

/// <summary>The receipts that an outcome has overtaken: a mark a submission, which a timer takes away when the receipt is new again.</summary>
public sealed class ReceiptsDue(BlobServiceClient blobs, SubmissionRows submissions, ILogger<ReceiptsDue> logger)
{
    private const string Prefix = "receipts-due/";
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Work);

    /// <summary>Marks the receipt of a submission's path.</summary>
    public async Task MarkAsync(string unitFolder, string submission, CancellationToken cancellation)
    {
        if (await submissions.FindAsync(unitFolder, submission, cancellation) is not { } row) return;
        var upload = new UploadName(row.UnitFolder, row.Path);
        await _container.GetBlobClient(Prefix + submission).UploadAsync(new BinaryData(AppJson.Serialize(upload)), overwrite: true, cancellation);
    }

    /// <summary>Does something for each marked path, and takes its mark away unless it was set anew meanwhile.</summary>
    /// <param name="refresh">What to do; false leaves the mark.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task ForEachAsync(Func<UploadName, Task<bool>> refresh, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(refresh);
        await foreach (var mark in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, Prefix, cancellation))
        {
            try
            {
                await SettleAsync(_container.GetBlobClient(mark.Name), refresh, cancellation);
            }
            catch (Exception e) when (e is RequestFailedException or JsonException or InvalidOperationException)
            {
                // One receipt that cannot be written must not keep the others waiting; its mark stays.
                Log.ReceiptNotRefreshed(logger, mark.Name[Prefix.Length..], e.GetType().Name);
            }
        }
    }

    private static async Task SettleAsync(BlobClient mark, Func<UploadName, Task<bool>> refresh, CancellationToken cancellation)
    {
        var content = (await mark.DownloadContentAsync(cancellation)).Value;
        if (!await refresh(AppJson.Deserialize<UploadName>(content.Content))) return;
        try
        {
            await mark.DeleteAsync(conditions: new BlobRequestConditions { IfMatch = content.Details.ETag }, cancellationToken: cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            // Marked anew while the receipt was written: the next round writes it again.
        }
    }
}
