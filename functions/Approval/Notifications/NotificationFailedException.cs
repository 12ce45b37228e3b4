namespace PerfEval.Functions.Approval.Notifications;

/// <summary>A message that was not sent, or of which nobody knows. What it says holds no address and no text of the message.</summary>
public sealed class NotificationFailedException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="failure">How it failed.</param>
    /// <param name="reason">Why, in words that may be logged.</param>
    /// <param name="inner">What it comes from; null where it comes from an answer.</param>
    public NotificationFailedException(NotificationFailure failure, string reason, Exception? inner = null) : base(reason, inner) => Failure = failure;

    /// <summary>How it failed.</summary>
    public NotificationFailure Failure { get; }
}
