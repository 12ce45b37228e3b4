using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Storage;

namespace PerfEval.Cli.Following;

/// <summary>Puts files into <c>reports/</c>, where the app sees them, and looks what lies there.</summary>
/// <param name="blobs">The storage.</param>
internal sealed class ReportUpload(BlobServiceClient blobs)
{
    private const int NotFound = 404;

    /// <summary>Uploads a file to <c>reports/{unit}/{path}</c>; one that is there with the same bytes stays as it is.</summary>
    public async Task<UploadedFile> PutAsync(string unit, string path, byte[] content, CancellationToken cancellation)
    {
        var there = await StandingAsync(unit, path, cancellation);
        return there?.ContentHash == Hash(content) ? there : await UploadAsync(unit, path, content, cancellation);
    }

    /// <summary>Uploads a file to <c>reports/{unit}/{path}</c>, whatever is there: the app knows whether it has to do anything.</summary>
    public async Task<UploadedFile> UploadAsync(string unit, string path, byte[] content, CancellationToken cancellation)
    {
        var blob = BlobOf(unit, path);
        var uploaded = (await blob.UploadAsync(new BinaryData(content), overwrite: true, cancellation)).Value;
        return new UploadedFile(unit, path, SubmissionId.Of(blob.Name, uploaded.ETag.ToString()), Hash(content), uploaded.LastModified);
    }

    /// <summary>What lies at a path; null where nothing does.</summary>
    public async Task<UploadedFile?> StandingAsync(string unit, string path, CancellationToken cancellation)
    {
        var blob = BlobOf(unit, path);
        try
        {
            var there = (await blob.DownloadContentAsync(cancellation)).Value;
            return new UploadedFile(unit, path, SubmissionId.Of(blob.Name, there.Details.ETag.ToString()), Hash(there.Content.ToArray()), there.Details.LastModified);
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            return null;
        }
    }

    private BlobClient BlobOf(string unit, string path) => blobs.GetBlobContainerClient(StorageNames.Reports).GetBlobClient($"{unit}/{path}");

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
