namespace PerfEval.Functions.Approval.Notifications;

/// <summary>Carries messages to people.</summary>
public interface INotifier
{
    /// <summary>Whether a message that is sent again with its id reaches its recipient once all the same.</summary>
    bool RepeatsSafely { get; }

    /// <summary>Sends a message.</summary>
    /// <exception cref="NotificationFailedException">It was not sent, or nobody knows whether it was.</exception>
    Task SendAsync(Notification notification, CancellationToken cancellation);
}
