namespace PerfEval.Functions.Approval.Notifications.Channels;

/// <summary>What a channel answered.</summary>
/// <param name="Failure">How the message failed; null where it was taken.</param>
/// <param name="Reason">Why, in words that may be logged: a status or an error code.</param>
/// <param name="RetryAfter">How long the channel asks to be left alone; null where it does not say.</param>
internal sealed record ChannelAnswer(NotificationFailure? Failure, string Reason, TimeSpan? RetryAfter = null)
{
    /// <summary>The message was taken.</summary>
    public static ChannelAnswer Taken { get; } = new(null, "");
}
