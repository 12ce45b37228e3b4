using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace PerfEval.Functions.Storage;

/// <summary>
/// Makes storage clients from settings as the host itself reads them: a connection string under the connection's name,
/// or <c>{name}__blobServiceUri</c> and <c>{name}__tableServiceUri</c> with <c>{name}__clientId</c> of a managed identity.
/// </summary>
internal static class StorageClients
{
    /// <summary>
    /// How long a call to storage may take until its answer begins, the sending of what it carries included, and how long there
    /// may be nothing between two pieces of the answer: then it is asked again. An answer as a whole may take longer. Azure
    /// itself ends a query of a table after 30 seconds; the SDK would wait for 100, in which what depends on the answer stands still.
    /// </summary>
    public static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(35);

    private const int BlockBytes = 4 * 1024 * 1024;

    /// <summary>How large contents are sent: in blocks, one after the other, each of which has <see cref="AnswerLimit"/> for itself on a slow link.</summary>
    public static StorageTransferOptions InBlocks { get; } = new() { InitialTransferSize = BlockBytes, MaximumTransferSize = BlockBytes, MaximumConcurrency = 1 };

    /// <summary>
    /// The options of blob clients. A name is taken as it is: the SDK would leave out a slash at its beginning or end, and read
    /// another blob, or none.
    /// </summary>
    public static BlobClientOptions BlobOptions() => new() { Retry = { NetworkTimeout = AnswerLimit }, TrimBlobNameSlashes = false };

    /// <summary>The options of table clients.</summary>
    public static TableClientOptions TableOptions() => new() { Retry = { NetworkTimeout = AnswerLimit } };

    /// <summary>A blob client for the connection.</summary>
    /// <exception cref="InvalidOperationException">The setting is missing.</exception>
    public static BlobServiceClient Blobs(IConfiguration configuration, string connection)
    {
        var section = configuration.GetSection(connection);
        if (section.Value is { Length: > 0 } connectionString) return new BlobServiceClient(connectionString, BlobOptions());
        return new BlobServiceClient(ServiceUri(section, "blobServiceUri"), Credential(section), BlobOptions());
    }

    /// <summary>A table client for the connection.</summary>
    /// <exception cref="InvalidOperationException">The setting is missing.</exception>
    public static TableServiceClient Tables(IConfiguration configuration, string connection)
    {
        var section = configuration.GetSection(connection);
        if (section.Value is { Length: > 0 } connectionString) return new TableServiceClient(connectionString, TableOptions());
        return new TableServiceClient(ServiceUri(section, "tableServiceUri"), Credential(section), TableOptions());
    }

    /// <summary>Who the app is to the connection's account, and to what else is reached beside it.</summary>
    public static TokenCredential Credential(IConfiguration configuration, string connection) => Credential(configuration.GetSection(connection));

    private static Uri ServiceUri(IConfigurationSection section, string property) =>
        Uri.TryCreate(section[property], UriKind.Absolute, out var uri)
            ? uri
            : throw new InvalidOperationException($"The setting {section.Key} (a connection string) or {section.Key}__{property} is missing.");

    private static TokenCredential Credential(IConfigurationSection section) =>
        section["clientId"] is { Length: > 0 } clientId
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
            : new DefaultAzureCredential();
}
