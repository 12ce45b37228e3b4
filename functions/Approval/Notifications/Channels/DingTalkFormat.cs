using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Approval.Notifications.Channels;

/// <summary>钉钉自定义机器人: a card with one button, signed where the robot is set to 加签 (https://open.dingtalk.com/document/orgapp/customize-robot-security-settings).</summary>
/// <param name="secret">The robot's secret; empty where it signs nothing.</param>
internal sealed class DingTalkFormat(string secret) : IChannelFormat
{
    private const int MaxBytes = 15_000;

    // System busy; the app or the robot has sent too much.
    private static readonly FrozenSet<long> Passing = FrozenSet.ToFrozenSet([-1L, 90018L, 90030L, 130101L, 410100L]);

    /// <inheritdoc/>
    public JsonObject Message(Notification notification)
    {
        var lines = ChannelText.Lines(notification.TextZh, MaxBytes);
        var text = string.Join("\n\n", lines.Select((line, index) => index == 0 ? $"### {line}" : line));
        var title = lines.Count == 0 ? "" : lines[0];
        if (notification.Link is not { } link)
            return new JsonObject { ["msgtype"] = "markdown", ["markdown"] = new JsonObject { ["title"] = title, ["text"] = text } };
        return new JsonObject
        {
            ["msgtype"] = "actionCard",
            ["actionCard"] = new JsonObject { ["title"] = title, ["text"] = text, ["singleTitle"] = Messages.Get("NoticeOpen").Zh, ["singleURL"] = link.AbsoluteUri },
        };
    }

    /// <inheritdoc/>
    public Uri Address(Uri webhook, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        if (secret.Length == 0) return webhook;
        var timestamp = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}\n{secret}"));
        var signed = $"timestamp={timestamp}&sign={Uri.EscapeDataString(Convert.ToBase64String(signature))}";
        return new UriBuilder(webhook) { Query = webhook.Query.Length > 1 ? $"{webhook.Query[1..]}&{signed}" : signed }.Uri;
    }

    /// <inheritdoc/>
    public ChannelAnswer Read(ReadOnlySpan<byte> body) => RobotAnswer.Read(body, Passing);
}
