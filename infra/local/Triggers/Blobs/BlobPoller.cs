using System.Collections.Concurrent;
using Azure;
using Microsoft.Extensions.Logging;

namespace FunctionsLocalHost.Triggers.Blobs;

/// <summary>
/// Looks at one trigger's container again and again, less often while nothing comes, and handles what it finds.
/// </summary>
internal sealed class BlobPoller(BlobTrigger trigger, TimeSpan interval, SemaphoreSlim slots, TimeProvider time, ILogger log)
{
    private const int LongestFactor = 5;
    private const int LooksUntilSlower = 10;

    private readonly ConcurrentDictionary<string, byte> _handled = new();

    public async Task Run(CancellationToken stopping)
    {
        var idle = 0;
        var isFailing = false;
        while (!stopping.IsCancellationRequested)
        {
            var began = time.GetTimestamp();
            try
            {
                idle = await Look(stopping).ConfigureAwait(false) ? 0 : idle + 1;
                isFailing = false;
            }
            catch (RequestFailedException failure) when (failure is { Status: 404, ErrorCode: "ContainerNotFound" })
            {
                idle++;
            }
            // Whatever went wrong, in storage or in what is remembered of its blobs: the looks go on.
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                idle++;
                var refused = failure as RequestFailedException;
                if (!isFailing)
                    Log.ContainerUnreachable(log, trigger.Name, refused?.Status ?? 0, refused?.ErrorCode ?? (failure.InnerException ?? failure).GetType().Name);
                isFailing = true;
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                break;
            }

            // A container that takes long to list is looked at more rarely, so that looking never fills a core.
            var wait = interval * Math.Clamp(idle / LooksUntilSlower, 1, LongestFactor);
            var least = time.GetElapsedTime(began) * 4;
            await Task.Delay(wait > least ? wait : least, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // What is under way has been asked to stop; the host waits for it no longer than for itself.
        for (var i = 0; !_handled.IsEmpty && i < 50; i++)
            await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Starts on all that waits; returns whether there was anything.</summary>
    private async Task<bool> Look(CancellationToken stopping)
    {
        var found = false;
        await foreach (var (blob, etag) in trigger.Waiting(stopping).ConfigureAwait(false))
        {
            found = true;
            if (_handled.ContainsKey(blob))
                continue;
            await slots.WaitAsync(stopping).ConfigureAwait(false);
            _handled[blob] = 0;
            _ = Task.Run(() => Handle(blob, etag, stopping), CancellationToken.None);
        }

        return found;
    }

    private async Task Handle(string blob, ETag etag, CancellationToken stopping)
    {
        try
        {
            await trigger.Handle(blob, etag, stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Log.BlobInterrupted(log, trigger.Name);
        }
        // Without a receipt the blob is found again at the next look: it is never lost.
        catch (Exception failure)
        {
            Log.BlobNotHandled(log, failure, trigger.Name);
        }
        finally
        {
            slots.Release();
            _handled.TryRemove(blob, out _);
        }
    }
}
