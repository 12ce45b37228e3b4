using Azure;
using Azure.Storage.Blobs;
using FunctionsLocalHost.Hosting;
using FunctionsLocalHost.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace FunctionsLocalHost.Triggers.Blobs;

/// <summary>
/// Runs one function for each new or changed blob: at least once each version, five tries, then the poison queue.
/// </summary>
internal sealed class BlobTrigger
{
    private const int MaxAttempts = 5;

    private static readonly string[] GivenNames = ["blobTrigger", "uri"];

    private readonly FunctionDescription _function;
    private readonly BlobPathPattern _pattern;
    private readonly BlobContainerClient _container;
    private readonly BlobReceipts _receipts;
    private readonly BlobPoison _poison;
    private readonly Pipeline _pipeline;
    private readonly IServiceProvider _services;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    /// <exception cref="InvalidOperationException">The path, a parameter or a setting is wrong; the message says which.</exception>
    public BlobTrigger(
        FunctionDescription function, BlobTriggerAttribute trigger, Database database, Pipeline pipeline,
        IServiceProvider services, IConfiguration configuration, TimeProvider time, ILogger log)
    {
        try
        {
            _pattern = new(BindingExpressions.Resolve(configuration, trigger.BlobPath, function.Name));
        }
        catch (FormatException failure)
        {
            throw new InvalidOperationException($"Function '{function.Name}': {failure.Message}", failure);
        }

        ParameterBinder.Check(function, [.. _pattern.Names, .. GivenNames]);
        var connection = BindingExpressions.Connection(configuration, trigger.Connection, function.Name);
        _function = function;
        _container = new(connection, _pattern.Container);
        _receipts = new(database, function.Id, _container.Uri.AbsoluteUri);
        _poison = new(connection, function.Name, _pattern.Container);
        _pipeline = pipeline;
        _services = services;
        _time = time;
        _log = log;
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
                await Task.Delay(TimeSpan.FromMilliseconds(100 << attempt), _time, stopping).ConfigureAwait(false);
        }

        await _poison.Send(blob, etag, stopping).ConfigureAwait(false);
        _receipts.Done(blob, etag);
        Log.BlobPoisoned(_log, Name, MaxAttempts);
    }

    private async Task<bool> Try(string blob, CancellationToken stopping)
    {
        var data = _pattern.Match(blob)!;
        data["blobTrigger"] = $"{_container.Name}/{blob}";
        data["uri"] = _container.GetBlobClient(blob).Uri;
        var invocation = new Invocation(_function, new BlobValue(_container, blob), data, _services, stopping);
        try
        {
            await _pipeline.Run(invocation).ConfigureAwait(false);
            return true;
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            throw new OperationCanceledException(stopping);
        }
        // Whatever the function throws makes this try one in vain.
        catch (Exception failure)
        {
            Log.FunctionFailed(_log, Name, invocation.InvocationId, failure);
            return false;
        }
    }

    /// <summary>Whether the blob is still this version; if it changed, the new one comes by itself.</summary>
    private async Task<bool> IsCurrent(string blob, ETag etag, CancellationToken cancellation)
    {
        try
        {
            var properties = await _container.GetBlobClient(blob)
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
