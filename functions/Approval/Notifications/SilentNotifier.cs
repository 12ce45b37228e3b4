using Microsoft.Extensions.Logging;

namespace PerfEval.Functions.Approval.Notifications;

/// <summary>Stands where no channel is set up: it logs that there was a message, never what it says.</summary>
public sealed class SilentNotifier(ILogger<SilentNotifier> logger) : INotifier
{
    /// <inheritdoc/>
    public bool RepeatsSafely => true;

    /// <inheritdoc/>
    public Task SendAsync(Notification notification, CancellationToken cancellation)
    {
        Log.NoChannel(logger);
        return Task.CompletedTask;
    }
}
