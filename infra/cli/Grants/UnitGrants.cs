using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Storage;

namespace PerfEval.Cli.Grants;

/// <summary>
/// Makes links for a unit whose people have no account in Entra ID. Each is signed with a key that storage gives the
/// person who asks, never with the account's own, and can do no more than that person.
/// </summary>
/// <remarks>
/// A link is for one blob. Azure signs for a folder only where the account has a hierarchical namespace, and such an
/// account keeps no versions of what was uploaded; a link for the whole container would open every unit's files.
/// </remarks>
internal sealed class UnitGrants(BlobServiceClient account, TimeProvider time)
{
    /// <summary>The longest that Azure signs for.</summary>
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(7);

    // Clocks differ, and a link that is not yet good is no use.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>Makes links that are good for a while.</summary>
    /// <param name="unit">The unit's folder.</param>
    /// <param name="paths">The files, by their paths below it.</param>
    /// <param name="lifetime">How long the links are good, <see cref="MaxLifetime"/> at most.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The links, and until when they are good.</returns>
    /// <exception cref="Azure.RequestFailedException">The account cannot be reached, or does not let one sign.</exception>
    /// <exception cref="Azure.Identity.AuthenticationFailedException">Nobody is signed in.</exception>
    public async Task<(IReadOnlyList<GrantedFile> Files, DateTimeOffset Until)> MakeAsync(
        string unit, IReadOnlyList<string> paths, TimeSpan lifetime, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lifetime, MaxLifetime);
        var now = time.GetUtcNow();
        var (from, until) = (now - ClockSkew, now + lifetime);
        var key = (await account.GetUserDelegationKeyAsync(new BlobGetUserDelegationKeyOptions(until) { StartsOn = now }, cancellation)).Value;
        var files = paths.Select(path =>
        {
            var upload = new UploadName(unit, path);
            return new GrantedFile(
                path,
                Link(StorageNames.Reports, $"{unit}/{path}", BlobSasPermissions.Create | BlobSasPermissions.Write),
                Link(StorageNames.Receipts, upload.ReceiptName + ".html", BlobSasPermissions.Read),
                Link(StorageNames.Receipts, upload.ReceiptName + ".json", BlobSasPermissions.Read));
        });
        return ([.. files], until);

        Uri Link(string container, string name, BlobSasPermissions permissions)
        {
            var signed = new BlobSasBuilder(permissions, until)
            {
                BlobContainerName = container,
                BlobName = name,
                Resource = "b",
                StartsOn = from,
                Protocol = SasProtocol.Https,
            };
            var blob = account.GetBlobContainerClient(container).GetBlobClient(name);
            return new BlobUriBuilder(blob.Uri) { Sas = signed.ToSasQueryParameters(key, account.AccountName) }.ToUri();
        }
    }
}
