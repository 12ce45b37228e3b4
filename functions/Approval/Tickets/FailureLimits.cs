using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace PerfEval.Functions.Approval.Tickets;

/// <summary>
/// Counts refused tickets, by who shows them and by what they show. Its memory is bounded: callers share a fixed number
/// of counters, which does no harm, for who shows a good ticket is not counted.
/// </summary>
public sealed class FailureLimits : IDisposable
{
    /// <summary>Refusals that a caller, or a text, may have in a minute before all that is said to them is to wait.</summary>
    public const int PerMinute = 30;

    private const int Counters = 2048;
    private const int Segments = 6;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _failures = PartitionedRateLimiter.Create<string, int>(
        what => RateLimitPartition.GetSlidingWindowLimiter(CounterOf(what), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = PerMinute,
            Window = Window,
            SegmentsPerWindow = Segments,
            QueueLimit = 0,
        }));

    /// <summary>Counts a refusal; false where there were too many of late.</summary>
    public bool Count(HttpRequest request, string? ticket)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var caller = _failures.AttemptAcquire("caller " + CallerOf(request));
        using var shown = _failures.AttemptAcquire("ticket " + ticket);
        return caller.IsAcquired && shown.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => _failures.Dispose();

    // The last address is the one that the front end saw, with a port that differs from call to call; those before it are
    // what the caller says.
    private static string CallerOf(HttpRequest request)
    {
        var seen = request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        if (seen.Length == 0) return request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        return IPEndPoint.TryParse(seen, out var address) ? address.Address.ToString() : seen;
    }

    private static int CounterOf(string what) =>
        int.Parse(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 3)), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % Counters;
}
