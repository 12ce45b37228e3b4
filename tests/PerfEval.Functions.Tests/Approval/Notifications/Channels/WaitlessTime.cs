namespace PerfEval.Functions.Tests.Approval.Notifications.Channels;

/// <summary>A clock on which every wait is over at once, and goes on by what was waited for; it keeps how long each was.</summary>
/// <param name="limit">The one wait that is a limit, and is never reached.</param>
internal sealed class WaitlessTime(TimeSpan limit) : TimeProvider
{
    private readonly Lock _lock = new();
    private DateTimeOffset _now = new(2023, 2, 6, 2, 0, 0, TimeSpan.Zero);

    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var isEndless = dueTime == Timeout.InfiniteTimeSpan || dueTime == limit;
        if (!isEndless)
        {
            lock (_lock)
            {
                Waits.Add(dueTime);
                _now += dueTime;
            }
        }

        return System.CreateTimer(callback, state, isEndless ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
