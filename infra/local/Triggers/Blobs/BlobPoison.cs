using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Storage.Queues;

namespace FunctionsLocalHost.Triggers.Blobs;

/// <summary>The queue of blobs that a function failed on time and again, in the real host's words.</summary>
internal sealed partial class BlobPoison(string connection, string function, string container)
{
    public const string QueueName = "webjobs-blobtrigger-poison";

    private readonly QueueClient _queue = new(connection, QueueName, new() { MessageEncoding = QueueMessageEncoding.Base64 });

    public async Task Send(string blob, ETag etag, CancellationToken cancellation)
    {
        await _queue.CreateIfNotExistsAsync(cancellationToken: cancellation).ConfigureAwait(false);
        var message = new Message("BlobTrigger", $"Host.Functions.{function}", "BlockBlob", container, blob, etag.ToString("H"));
        await _queue.SendMessageAsync(
            JsonSerializer.Serialize(message, MessageJson.Default.Message), cancellation).ConfigureAwait(false);
    }

    internal sealed record Message(
        string Type, string FunctionId, string BlobType, string ContainerName, string BlobName, string ETag);

    [JsonSerializable(typeof(Message))]
    private sealed partial class MessageJson : JsonSerializerContext;
}
