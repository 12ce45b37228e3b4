using Azure;
using Azure.Storage.Blobs;
using FunctionsLocalHost.Hosting;
using Microsoft.Azure.Functions.Worker;

namespace FunctionsLocalHost.Triggers.Blobs;

/// <summary>
/// Runs one function for each new or changed blob: at least once each version, five tries, then the poison queue.
/// </summary>
internal sealed class BlobTrigger
{
    private const int MaxAttempts = 5;

    /// <summary>How long storage may be silent before it is asked again: in the SDK's own 100 seconds no new blob would be seen.</summary>
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(35);

    private static readonly string[] GivenNames = ["blobTrigger", "uri"];

    private readonly FunctionDescription _function;
    private readonly BlobPathPattern _pattern;
    private readonly BlobContainerClient _container;
    private readonly BlobReceipts _receipts;
    private readonly BlobPoison _poison;
    private readonly TriggerServices _host;

    /// <exception cref="InvalidOperationException">The path, a parameter or a setting is wrong; the message says which.</exception>
    public BlobTrigger(FunctionDescription function, BlobTriggerAttribute trigger, TriggerServices host)
    {
        try
        {
            _pattern = new(BindingExpressions.Resolve(host.Configuration, trigger.BlobPath, function.Name));
        }
        catch (FormatException failure)
        {
            throw new InvalidOperationException($"Function '{function.Name}': {failure.Message}", failure);
        }

        ParameterBinder.Check(function, [.. _pattern.Names, .. GivenNames]);
        var connection = BindingExpressions.Connection(host.Configuration, trigger.Connection, function.Name);
        _function = function;
        _container = new(connection, _pattern.Container, new() { Retry = { NetworkTimeout = AnswerLimit } });
        _receipts = new(host.Database, function.Id, _container.Uri.AbsoluteUri);
        _poison = new(connection, function.Name, _pattern.Container);
        _host = host;
    }

    public string Name => _function.Name;

    /// <summary>The blobs that have a version this function has not handled.</summary>
    public async IAsyncEnumerable<(string Blob, ETag ETag)> Waiting(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var blobs = _container.GetBlobsAsync(new() { Prefix = _pattern.Prefix }, cancellation).ConfigureAwait(false);
        await foreach (var blob in blobs)
        {
            if (blob.Properties.ETag is { } etag && _pattern.Match(blob.Name) is not null && !_receipts.IsDone(blob.Name, etag))
                yield return (blob.Name, etag);
        }
    }

    /// <summary>Handles one version of a blob to the end: it succeeds, is poisoned, or is no longer there.</summary>
    public async Task Handle(string blob, ETag etag, CancellationToken stopping)
    {
        for (var attempt = _receipts.Attempts(blob, etag) + 1; attempt <= MaxAttempts; attempt++)
        {
            if (!await IsCurrent(blob, etag, stopping).ConfigureAwait(false))
                return;
            if (await Try(blob, stopping).ConfigureAwait(false))
            {
                _receipts.Done(blob, etag);
                return;
            }

            _receipts.Failed(blob, etag, attempt);
            if (attempt < MaxAttempts)
                await Task.Delay(TimeSpan.FromMilliseconds(100 << attempt), _host.Time, stopping).ConfigureAwait(false);
        }

        await _poison.Send(blob, etag, stopping).ConfigureAwait(false);
        _receipts.Done(blob, etag);
        Log.BlobPoisoned(_host.Log, Name, MaxAttempts);
    }

    private async Task<bool> Try(string blob, CancellationToken stopping)
    {
        var data = _pattern.Match(blob)!;
        data["blobTrigger"] = $"{_container.Name}/{blob}";
        data["uri"] = _container.GetBlobClient(blob).Uri;
        var invocation = new Invocation(_function, new BlobValue(_container, blob), data, _host.Services, stopping);
        try
        {
            await _host.Pipeline.Run(invocation).ConfigureAwait(false);
            return true;
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            throw new OperationCanceledException(stopping);
        }
        // Whatever the function throws makes this try one in vain.
        catch (Exception failure)
        {
            Log.FunctionFailed(_host.Log, Name, invocation.InvocationId, failure);
            return false;
        }
    }

    /// <summary>Whether the blob is still this version; if it changed, the new one comes by itself.</summary>
    private async Task<bool> IsCurrent(string blob, ETag etag, CancellationToken cancellation)
    {
        // A name such as a/../b does not stand for itself in an address; only the function can say what becomes of it.
        var client = _container.GetBlobClient(blob);
        if (new BlobUriBuilder(client.Uri).BlobName != blob)
            return true;
        try
        {
            var properties = await client
                .GetPropertiesAsync(cancellationToken: cancellation).ConfigureAwait(false);
            // A listing gives ETags without quotes, a blob's own headers with them.
            return properties.Value.ETag.ToString("H") == etag.ToString("H");
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return false;
        }
    }
}
