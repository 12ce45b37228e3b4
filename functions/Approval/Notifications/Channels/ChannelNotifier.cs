using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Settings;

namespace PerfEval.Functions.Approval.Notifications.Channels;

/// <summary>Sends each message by its recipient's channel, which the policy's directory names and the settings know.</summary>
internal sealed class ChannelNotifier(IOptions<PerfEvalOptions> options, ApprovalPolicy policy, HttpClient http, TimeProvider time) : INotifier
{
    private readonly FrozenDictionary<string, WebhookChannel> _channels = options.Value.Channels.ToFrozenDictionary(
        channel => channel.Key,
        channel => new WebhookChannel(new Uri(channel.Value.Webhook), FormatOf(channel.Value), http, ChannelResilience.Create(time), time),
        StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool RepeatsSafely => false;

    /// <inheritdoc/>
    public Task SendAsync(Notification notification, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return policy.Directory.Channels.TryGetValue(notification.Recipient, out var name) && _channels.TryGetValue(name, out var channel)
            ? channel.SendAsync(notification, cancellation)
            : throw new NotificationFailedException(NotificationFailure.Refused, "no channel");
    }

    private static IChannelFormat FormatOf(ChannelOptions channel) => channel.Kind switch
    {
        ChannelKind.WeCom => new WeComFormat(),
        ChannelKind.DingTalk => new DingTalkFormat(channel.Secret),
        ChannelKind.Teams => new TeamsFormat(),
        _ => throw new InvalidOperationException("A channel has no kind; the settings are checked at the start."),
    };
}
