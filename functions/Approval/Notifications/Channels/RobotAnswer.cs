using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace PerfEval.Functions.Approval.Notifications.Channels;

/// <summary>The answer of a 企业微信 or 钉钉 robot: its status is 200 whether it took the message or not, and <c>errcode</c> says which.</summary>
internal static class RobotAnswer
{
    /// <summary>Reads an answer.</summary>
    /// <param name="body">The answer's body.</param>
    /// <param name="passing">The error codes that pass by themselves: too many messages, a busy system.</param>
    public static ChannelAnswer Read(ReadOnlySpan<byte> body, FrozenSet<long> passing)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var json = JsonDocument.ParseValue(ref reader);
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("errcode", out var value) && value.TryGetInt64(out var code))
            {
                if (code == 0) return ChannelAnswer.Taken;
                var failure = passing.Contains(code) ? NotificationFailure.Busy : NotificationFailure.Refused;
                return new ChannelAnswer(failure, string.Create(CultureInfo.InvariantCulture, $"errcode {code}"));
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // No robot's answer: something between it and the app has answered.
        }

        return new ChannelAnswer(NotificationFailure.Unsure, "no errcode");
    }
}
