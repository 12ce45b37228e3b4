using System.Collections.Frozen;
using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Approval.Notifications.Channels;

/// <summary>企业微信群机器人: a markdown message of 4,096 bytes at most (https://developer.work.weixin.qq.com/document/path/91770).</summary>
internal sealed class WeComFormat : IChannelFormat
{
    private const int MaxBytes = 4096;
    private const int MarkBytes = 64;

    // System busy; too many messages a minute; too many at once.
    private static readonly FrozenSet<long> Passing = FrozenSet.ToFrozenSet([-1L, 45009L, 45033L]);

    /// <inheritdoc/>
    public JsonObject Message(Notification notification)
    {
        var link = notification.Link is { } target ? $"\n[{Messages.Get("NoticeOpen").Zh}]({target.AbsoluteUri})" : "";
        var text = new StringBuilder();
        foreach (var line in ChannelText.Lines(notification.TextZh, MaxBytes - MarkBytes - Encoding.UTF8.GetByteCount(link)))
            text.Append(text.Length == 0 ? $"**{line}**" : $"\n{line}");
        return new JsonObject { ["msgtype"] = "markdown", ["markdown"] = new JsonObject { ["content"] = text.Append(link).ToString() } };
    }

    /// <inheritdoc/>
    public Uri Address(Uri webhook, DateTimeOffset now) => webhook;

    /// <inheritdoc/>
    public ChannelAnswer Read(ReadOnlySpan<byte> body) => RobotAnswer.Read(body, Passing);
}
