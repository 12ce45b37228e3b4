using System.Text.Json.Nodes;
using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Approval.Notifications.Channels;

/// <summary>A Teams workflow "when a Teams webhook request is received": a message with an Adaptive Card, in both languages.</summary>
internal sealed class TeamsFormat : IChannelFormat
{
    // The service takes 28 KB a message; half of it for each language, less what is around it.
    private const int MaxBytes = 10_000;

    /// <inheritdoc/>
    public JsonObject Message(Notification notification)
    {
        var body = new JsonArray();
        foreach (var text in new[] { notification.TextZh, notification.TextEn })
        {
            var lines = ChannelText.Lines(text, MaxBytes);
            for (var index = 0; index < lines.Count; index++) body.Add(Block(lines[index], isTitle: index == 0));
        }

        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.4",
            ["body"] = body,
        };
        if (notification.Link is { } link)
        {
            var (zh, en) = Messages.Get("NoticeOpen");
            card["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = $"{zh} {en}", ["url"] = link.AbsoluteUri });
        }

        var attachment = new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["contentUrl"] = null, ["content"] = card };
        return new JsonObject { ["type"] = "message", ["attachments"] = new JsonArray(attachment) };
    }

    /// <inheritdoc/>
    public Uri Address(Uri webhook, DateTimeOffset now) => webhook;

    /// <inheritdoc/>
    public ChannelAnswer Read(ReadOnlySpan<byte> body) => ChannelAnswer.Taken;

    private static JsonObject Block(string text, bool isTitle)
    {
        var block = new JsonObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };
        if (isTitle) block["weight"] = "Bolder";
        else block["spacing"] = "Small";
        return block;
    }
}
