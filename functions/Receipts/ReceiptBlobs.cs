using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Receipts;

/// <summary>The receipts, beside the path of each upload: JSON for programs, a page for people.</summary>
public sealed class ReceiptBlobs(BlobServiceClient blobs, ReceiptRenderer renderer)
{
    private const int MaxTries = 10;
    private const string Json = ".json";
    private const string JsonType = "application/json; charset=utf-8";
    private const string Page = ".html";
    private const string PageType = "text/html; charset=utf-8";

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Receipts);

    /// <summary>
    /// Writes the receipt of an upload, over that of the path's upload before it; a later upload's receipt stays. The one that
    /// stands remembers the forms of the other.
    /// </summary>
    public Task WriteAsync(UploadName upload, Receipt receipt, CancellationToken cancellation) => WriteAsync(upload, receipt, Task.FromResult, cancellation);

    /// <summary>Writes the receipt of an upload as <see cref="WriteAsync(UploadName, Receipt, CancellationToken)"/> does.</summary>
    /// <param name="upload">Its path.</param>
    /// <param name="receipt">The receipt.</param>
    /// <param name="settle">What is to be done with the receipt that will stand, where it remembers forms; the same object where it is to stay as it is.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task WriteAsync(UploadName upload, Receipt receipt, Func<Receipt, Task<Receipt>> settle, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(settle);
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            if (await TryPutAsync(upload, receipt, new BlobRequestConditions { IfNoneMatch = ETag.All }, cancellation)) return;
            if (await FindAsync(upload, cancellation) is not var (there, tag)) continue;
            if (IsSame(there, receipt))
            {
                // The answer of a first try was lost, and with it the page.
                await WritePageAsync(upload, there, cancellation);
                return;
            }

            var isOvertaken = there.UploadedAt > receipt.UploadedAt;
            var stands = await settle(isOvertaken ? there.After(receipt) : receipt.After(there));
            if (ReferenceEquals(stands, there) || await TryReplaceAsync(upload, stands, tag, cancellation)) return;
        }

        throw new InvalidOperationException($"The receipt of submission {receipt.Submission} keeps changing.");
    }

    /// <summary>The receipt of a path, with its ETag; null where there is none.</summary>
    public async Task<(Receipt Receipt, ETag Tag)?> FindAsync(UploadName upload, CancellationToken cancellation)
    {
        try
        {
            var content = (await Client(upload, Json).DownloadContentAsync(cancellation)).Value;
            return (AppJson.Deserialize<Receipt>(content.Content), content.Details.ETag);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Replaces a receipt that nobody has written since it was read; false where somebody has.</summary>
    public Task<bool> TryReplaceAsync(UploadName upload, Receipt receipt, ETag tag, CancellationToken cancellation) =>
        TryPutAsync(upload, receipt, new BlobRequestConditions { IfMatch = tag }, cancellation);

    private async Task<bool> TryPutAsync(UploadName upload, Receipt receipt, BlobRequestConditions conditions, CancellationToken cancellation)
    {
        try
        {
            await PutAsync(Client(upload, Json), JsonType, AppJson.Serialize(receipt), conditions, cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }

        await WritePageAsync(upload, receipt, cancellation);
        return true;
    }

    /// <summary>Writes the page of a receipt, and of any that took its place meanwhile: whoever writes last writes the one that stands.</summary>
    public async Task WritePageAsync(UploadName upload, Receipt receipt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(upload);
        while (true)
        {
            var page = Encoding.UTF8.GetBytes(await renderer.RenderAsync(receipt));
            await PutAsync(Client(upload, Page), PageType, page, null, cancellation);
            if (await FindAsync(upload, cancellation) is not var (there, _) || IsSame(there, receipt)) return;
            receipt = there;
        }
    }

    private static bool IsSame(Receipt one, Receipt other) => one.Submission == other.Submission && one.IssuedAt == other.IssuedAt;

    private static Task PutAsync(BlobClient blob, string contentType, byte[] content, BlobRequestConditions? conditions, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
            Conditions = conditions,
            TransferOptions = StorageClients.InBlocks,
        };
        return blob.UploadAsync(new BinaryData(content), options, cancellation);
    }

    private BlobClient Client(UploadName upload, string extension) => _container.GetBlobClient(upload.ReceiptName + extension);
}
