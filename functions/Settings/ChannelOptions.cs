namespace PerfEval.Functions.Settings;

/// <summary>A channel by which messages go out: an incoming webhook of 企业微信, 钉钉 or Teams.</summary>
public sealed class ChannelOptions
{
    /// <summary>What is behind the webhook.</summary>
    public ChannelKind? Kind { get; set; }

    /// <summary>The webhook's https address. Who knows it can write to the channel: it is a secret.</summary>
    public string Webhook { get; set; } = "";

    /// <summary>The secret of a 钉钉 robot with 加签, which begins with <c>SEC</c>; empty where it signs nothing.</summary>
    public string Secret { get; set; } = "";
}
