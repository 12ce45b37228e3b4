using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Storage;

namespace PerfEval.Cli.Following;

/// <summary>Puts files into <c>reports/</c>, where the app sees them.</summary>
/// <param name="blobs">The storage.</param>
internal sealed class ReportUpload(BlobServiceClient blobs)
{
    /// <summary>Uploads a file to <c>reports/{unit}/{path}</c>; one that is there with the same bytes stays as it is.</summary>
    public async Task<UploadedFile> PutAsync(string unit, string path, byte[] content, CancellationToken cancellation)
    {
        var blob = blobs.GetBlobContainerClient(StorageNames.Reports).GetBlobClient($"{unit}/{path}");
        var hash = Hash(content);
        if (await blob.ExistsAsync(cancellation))
        {
            var there = (await blob.DownloadContentAsync(cancellation)).Value;
            if (Hash(there.Content.ToArray()) == hash) return Uploaded(there.Details.ETag, there.Details.LastModified);
        }

        var uploaded = await blob.UploadAsync(new BinaryData(content), overwrite: true, cancellation);
        return Uploaded(uploaded.Value.ETag, uploaded.Value.LastModified);

        UploadedFile Uploaded(ETag etag, DateTimeOffset at) => new(unit, path, SubmissionId.Of(blob.Name, etag.ToString()), hash, at);
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
