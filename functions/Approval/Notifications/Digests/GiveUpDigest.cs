using Microsoft.Azure.Functions.Worker;

namespace PerfEval.Functions.Approval.Notifications.Digests;

/// <summary>Records that a message could not be sent, however often it was tried.</summary>
public sealed class GiveUpDigest(InboxNewsRows news, DigestFailures failures)
{
    /// <summary>Records it, for all that no other message has told by now.</summary>
    [Function(nameof(GiveUpDigest))]
    public async Task RunAsync([ActivityTrigger] DigestRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        await failures.RecordAsync(await news.OfMessageAsync(request, cancellation), "tried too often", cancellation);
    }
}
