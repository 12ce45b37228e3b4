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
    private const string Json = ".json";
    private const string JsonType = "application/json; charset=utf-8";
    private const string Page = ".html";
    private const string PageType = "text/html; charset=utf-8";

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Receipts);

    /// <summary>Writes the receipt of an upload, over that of the path's upload before it.</summary>
    public async Task WriteAsync(UploadName upload, Receipt receipt, CancellationToken cancellation)
    {
        await PutAsync(Client(upload, Json), JsonType, AppJson.Serialize(receipt), null, cancellation);
        await PutPageAsync(upload, receipt, cancellation);
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
    public async Task<bool> TryReplaceAsync(UploadName upload, Receipt receipt, ETag tag, CancellationToken cancellation)
    {
        try
        {
            await PutAsync(Client(upload, Json), JsonType, AppJson.Serialize(receipt), new BlobRequestConditions { IfMatch = tag }, cancellation);
            await PutPageAsync(upload, receipt, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }

    private async Task PutPageAsync(UploadName upload, Receipt receipt, CancellationToken cancellation) =>
        await PutAsync(Client(upload, Page), PageType, Encoding.UTF8.GetBytes(await renderer.RenderAsync(receipt)), null, cancellation);

    private static Task PutAsync(BlobClient blob, string contentType, byte[] content, BlobRequestConditions? conditions, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType }, Conditions = conditions };
        return blob.UploadAsync(new BinaryData(content), options, cancellation);
    }

    private BlobClient Client(UploadName upload, string extension) => _container.GetBlobClient(upload.ReceiptName + extension);
}
