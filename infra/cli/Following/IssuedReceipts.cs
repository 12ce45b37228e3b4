using Azure;
using Azure.Storage.Blobs;
using PerfEval.Functions;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Following;

/// <summary>Reads the receipts that the app has written.</summary>
/// <param name="blobs">The storage.</param>
internal sealed class IssuedReceipts(BlobServiceClient blobs)
{
    private const int NotFound = 404;

    /// <summary>The receipt of a submission; null where there is none, or where that of a later upload to its path has its place.</summary>
    public async Task<Receipt?> FindAsync(SubmissionRow submission, CancellationToken cancellation)
    {
        var name = new UploadName(submission.UnitFolder, submission.Path).ReceiptName + ".json";
        try
        {
            var content = (await blobs.GetBlobContainerClient(StorageNames.Receipts).GetBlobClient(name).DownloadContentAsync(cancellation)).Value.Content;
            var receipt = AppJson.Deserialize<Receipt>(content);
            return receipt.Submission == submission.RowKey ? receipt : null;
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            return null;
        }
    }
}
