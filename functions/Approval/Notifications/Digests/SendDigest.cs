using Microsoft.Azure.Functions.Worker;

namespace PerfEval.Functions.Approval.Notifications.Digests;

/// <summary>
/// Tells an approver what is new in their inbox. A message is sent at most once: what it tells is marked before it goes
/// out, and where the app ends before an answer is written down it counts as not told, is recorded as such, and is not
/// sent again. The forms wait in the inbox all the same.
/// </summary>
public sealed class SendDigest(InboxNewsRows news, DigestText text, DigestFailures failures, INotifier notifier)
{
    /// <summary>Sends the message.</summary>
    /// <exception cref="NotificationFailedException">The channel did not take it and may later.</exception>
    [Function(nameof(SendDigest))]
    public async Task RunAsync([ActivityTrigger] DigestRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var interrupted = await news.InFlightAsync(request, cancellation);
        if (interrupted.Count > 0 && !notifier.RepeatsSafely)
        {
            await failures.RecordAsync(interrupted, "interrupted", cancellation);
            return;
        }

        var claimed = await news.ClaimAsync(request, cancellation);
        if (claimed.Told.Count == 0) return;
        try
        {
            await notifier.SendAsync(text.Of(request, claimed), cancellation);
        }
        catch (NotificationFailedException e) when (e.Failure == NotificationFailure.Busy)
        {
            await news.ReleaseAsync(claimed.Told, cancellation);
            throw;
        }
        catch (NotificationFailedException e)
        {
            await failures.RecordAsync(claimed.Told, e.Message, cancellation);
            return;
        }

        await news.SettleAsync(claimed.Told, cancellation);
    }
}
