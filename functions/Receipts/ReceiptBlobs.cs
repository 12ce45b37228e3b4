using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Receipts;

/// <summary>The receipts, beside the path of each upload.</summary>
public sealed class ReceiptBlobs(BlobServiceClient blobs)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Receipts);

    /// <summary>Writes the receipt of an upload, over that of the path's upload before it.</summary>
    public Task WriteAsync(UploadName upload, Receipt receipt, CancellationToken cancellation) => PutAsync(upload, receipt, null, cancellation);

    /// <summary>The receipt of a path, with its ETag; null where there is none.</summary>
    public async Task<(Receipt Receipt, ETag Tag)?> FindAsync(UploadName upload, CancellationToken cancellation)
    {
        try
        {
            var content = (await Client(upload).DownloadContentAsync(cancellation)).Value;
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
            await PutAsync(upload, receipt, new BlobRequestConditions { IfMatch = tag }, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }

    private Task PutAsync(UploadName upload, Receipt receipt, BlobRequestConditions? conditions, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/json; charset=utf-8" },
            Conditions = conditions,
        };
        return Client(upload).UploadAsync(new BinaryData(AppJson.Serialize(receipt)), options, cancellation);
    }

    private BlobClient Client(UploadName upload) => _container.GetBlobClient(upload.ReceiptName + ".json");
}
