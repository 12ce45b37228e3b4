using System.Collections.Concurrent;
using System.Threading.Channels;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Azure.Functions.Worker;

namespace FunctionsLocalHost.Tests.Triggers;

/// <summary>What blob functions were given, and what they do with it.</summary>
public sealed class BlobInbox
{
    private readonly Channel<string> _arrived = Channel.CreateUnbounded<string>();

    public ConcurrentQueue<string> Names { get; } = new();

    public Func<string, Task> Work { get; set; } = _ => Task.CompletedTask;

    public async Task Take(string name)
    {
        Names.Enqueue(name);
        _arrived.Writer.TryWrite(name);
        await Work(name);
    }

    public async Task Arrival(int count = 1)
    {
        for (var i = 0; i < count; i++)
            await _arrived.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));
    }
}

public sealed class BlobFunctions(BlobInbox inbox)
{
    [Function("Named")]
    public Task Named([BlobTrigger("%Container%/{name}")] BlobClient blob, string name, string blobTrigger)
        => inbox.Take(blob.Name == name && blobTrigger.EndsWith(name, StringComparison.Ordinal) ? name : $"wrong: {name}");
}

public sealed class BytesFunction(BlobInbox inbox)
{
    [Function("Bytes")]
    public async Task Run([BlobTrigger("%Container%/{folder}/{name}")] byte[] content, string folder, string name)
        => await inbox.Take($"{folder} {name} {content.Length}");
}

public sealed class TextFunction(BlobInbox inbox)
{
    [Function("Text")]
    public Task Run([BlobTrigger("%Container%/{name}.txt")] string content, string name) => inbox.Take($"{name} {content}");
}

public sealed class StreamFunction(BlobInbox inbox)
{
    [Function("Stream")]
    public async Task Run([BlobTrigger("%Container%/{name}")] Stream content)
    {
        using var reader = new StreamReader(content);
        await inbox.Take(await reader.ReadToEndAsync());
    }
}

public sealed class BlockFunction(BlobInbox inbox)
{
    [Function("Block")]
    public Task Run([BlobTrigger("%Container%/{name}")] BlockBlobClient blob) => inbox.Take(blob.Name);
}

public sealed class NameFunction(BlobInbox inbox)
{
    [Function("Name")]
    public Task Run([BlobTrigger("%Container%/{name}")] BlobClient blob, string name) => inbox.Take(blob is null ? "" : name);
}
