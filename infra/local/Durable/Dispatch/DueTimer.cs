namespace FunctionsLocalHost.Durable.Dispatch;

/// <summary>Wakes the engine when the next message falls due, and not before; idle, it does nothing at all.</summary>
internal sealed class DueTimer : IDisposable
{
    /// <summary>The longest sleep: what the clock was set back or forth by is noticed within it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private DateTime _next = DateTime.MaxValue;

    public DueTimer(TimeProvider time, Action wake)
    {
        _time = time;
        _timer = time.CreateTimer(_ => wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Sees to a wake-up at this time, unless an earlier one is set.</summary>
    public void WakeBy(DateTime due)
    {
        lock (_gate)
        {
            if (due < _next)
                Set(due);
        }
    }

    /// <summary>Sets the wake-up anew; null for none.</summary>
    public void Reset(DateTime? due)
    {
        lock (_gate)
            Set(due ?? DateTime.MaxValue);
    }

    public void Dispose() => _timer.Dispose();

    private void Set(DateTime due)
    {
        _next = due;
        if (due == DateTime.MaxValue)
        {
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        var wait = due - _time.GetUtcNow().UtcDateTime;
        _timer.Change(
            wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait, Timeout.InfiniteTimeSpan);
    }
}
