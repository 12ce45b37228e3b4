namespace PerfEval.Functions.Approval.Notifications;

/// <summary>Carries messages to people.</summary>
public interface INotifier
{
    /// <summary>Sends a message.</summary>
    Task SendAsync(Notification notification, CancellationToken cancellation);
}
