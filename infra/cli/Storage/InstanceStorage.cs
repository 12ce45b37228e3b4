using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace PerfEval.Cli.Storage;

/// <summary>The storage of an instance: its containers and its results tables.</summary>
internal sealed class InstanceStorage
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(30);

    /// <summary>The storage behind a connection string.</summary>
    public InstanceStorage(string connectionString)
    {
        var blobOptions = StorageConnection.BlobOptions();
        var tableOptions = new TableClientOptions();
        ShortenRetries(blobOptions);
        ShortenRetries(tableOptions);
        Blobs = new BlobServiceClient(connectionString, blobOptions);
        Tables = new TableServiceClient(connectionString, tableOptions);
    }

    /// <summary>Storage that is opened already.</summary>
    public InstanceStorage(BlobServiceClient blobs, TableServiceClient tables)
    {
        Blobs = blobs;
        Tables = tables;
    }

    /// <summary>The containers.</summary>
    public BlobServiceClient Blobs { get; }

    /// <summary>The tables.</summary>
    public TableServiceClient Tables { get; }

    // A person waits: storage on the same machine answers at once or not at all.
    private static void ShortenRetries(ClientOptions options)
    {
        options.Retry.MaxRetries = 2;
        options.Retry.NetworkTimeout = AnswerLimit;
    }
}
