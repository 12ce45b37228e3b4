using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Operations;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Approval.Notifications.Kept;

/// <summary>The messages to operators that did not go out, until they do. They are kept where nothing expires: a channel may be broken for weeks.</summary>
public sealed class KeptNotices(BlobServiceClient blobs, ILogger<KeptNotices> logger)
{
    private const string Prefix = "notices/";
    private const int NameDigits = 32;
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Forms);

    /// <summary>Keeps a message; one that is kept already stays one.</summary>
    public Task KeepAsync(Notification notice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return _container.GetBlobClient(NameOf(notice)).UploadAsync(new BinaryData(AppJson.Serialize(notice)), overwrite: true, cancellation);
    }

    /// <summary>All that are kept and can be read, in the order of their ids.</summary>
    public async Task<ImmutableArray<Notification>> AllAsync(CancellationToken cancellation)
    {
        var notices = new List<Notification>();
        await foreach (var blob in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, Prefix, cancellation))
            await OneByOne.TryAsync(blob.Name, async () => notices.AddRange(await ReadAsync(blob.Name, cancellation)), logger, cancellation);
        return [.. notices.OrderBy(notice => notice.Id, StringComparer.Ordinal)];
    }

    /// <summary>The message of a blob; none where it has gone out meanwhile.</summary>
    private async Task<ImmutableArray<Notification>> ReadAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return [AppJson.Deserialize<Notification>((await _container.GetBlobClient(name).DownloadContentAsync(cancellation)).Value.Content)];
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return [];
        }
    }

    /// <summary>Lets a message go.</summary>
    public Task ForgetAsync(Notification notice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return _container.GetBlobClient(NameOf(notice)).DeleteIfExistsAsync(cancellationToken: cancellation);
    }

    private static string NameOf(Notification notice) => $"{Prefix}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(notice.Id)))[..NameDigits]}.json";
}
