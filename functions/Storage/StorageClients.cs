using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace PerfEval.Functions.Storage;

/// <summary>
/// Makes storage clients from settings as the host itself reads them: a connection string under the connection's name,
/// or <c>{name}__blobServiceUri</c> and <c>{name}__tableServiceUri</c> with <c>{name}__clientId</c> of a managed identity.
/// </summary>
internal static class StorageClients
{
    /// <summary>A blob client for the connection.</summary>
    /// <exception cref="InvalidOperationException">The setting is missing.</exception>
    public static BlobServiceClient Blobs(IConfiguration configuration, string connection)
    {
        var section = configuration.GetSection(connection);
        if (section.Value is { Length: > 0 } connectionString) return new BlobServiceClient(connectionString);
        return new BlobServiceClient(ServiceUri(section, "blobServiceUri"), Credential(section));
    }

    /// <summary>A table client for the connection.</summary>
    /// <exception cref="InvalidOperationException">The setting is missing.</exception>
    public static TableServiceClient Tables(IConfiguration configuration, string connection)
    {
        var section = configuration.GetSection(connection);
        if (section.Value is { Length: > 0 } connectionString) return new TableServiceClient(connectionString);
        return new TableServiceClient(ServiceUri(section, "tableServiceUri"), Credential(section));
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
