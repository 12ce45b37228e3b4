namespace PerfEval.Functions.Approval.Notifications.Channels;

/// <summary>The HTTP client of channels. Their addresses hold keys: it is none of a factory, which would log them, and leaves no trace of them in telemetry.</summary>
internal static class ChannelHttp
{
    private const int MaxAnswer = 64 * 1024;
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    /// <summary>Makes it.</summary>
    public static HttpClient Create()
    {
        var handler = new SocketsHttpHandler
        {
            // Another address is another channel: nobody has said that it is one.
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = ConnectLimit,
            PooledConnectionLifetime = ConnectionLife,
            // Without a propagator no activity is begun, which would carry the address.
            ActivityHeadersPropagator = null,
        };
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MaxAnswer };
    }
}
