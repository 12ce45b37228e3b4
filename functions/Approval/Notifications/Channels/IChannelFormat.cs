using System.Text.Json.Nodes;

namespace PerfEval.Functions.Approval.Notifications.Channels;

/// <summary>What one kind of channel takes and answers.</summary>
internal interface IChannelFormat
{
    /// <summary>The message as the channel takes it.</summary>
    JsonObject Message(Notification notification);

    /// <summary>The address to send to, from the webhook's own.</summary>
    Uri Address(Uri webhook, DateTimeOffset now);

    /// <summary>What an answer with a good status says.</summary>
    ChannelAnswer Read(ReadOnlySpan<byte> body);
}
