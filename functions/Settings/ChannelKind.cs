namespace PerfEval.Functions.Settings;

/// <summary>The kinds of channels.</summary>
public enum ChannelKind
{
    /// <summary>企业微信群机器人.</summary>
    WeCom,

    /// <summary>钉钉自定义机器人.</summary>
    DingTalk,

    /// <summary>A Teams workflow that posts what its webhook receives.</summary>
    Teams,
}
