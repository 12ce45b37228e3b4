using Azure.Data.Tables;
using Azure.Storage.Blobs;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Storage;

/// <summary>Creates what the app expects to be there: in Azure the template does it, on one machine the command and the tests.</summary>
public static class StorageLayout
{
    /// <summary>Creates all containers and tables that are missing.</summary>
    public static async Task CreateAsync(BlobServiceClient blobs, TableServiceClient tables, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(blobs);
        ArgumentNullException.ThrowIfNull(tables);
        foreach (var container in StorageNames.Containers)
            await blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellation);
        foreach (var table in TableNames.All)
            await tables.CreateTableIfNotExistsAsync(table, cancellation);
    }
}
