namespace FunctionsLocalHost.Durable.Dispatch;

/// <summary>Counts steps and activities that wait or run, and says when there are none.</summary>
internal sealed class OutstandingWork
{
    private readonly Lock _gate = new();
    private int _count;
    private TaskCompletionSource? _none;

    public void Add()
    {
        lock (_gate)
            _count++;
    }

    public void Remove()
    {
        TaskCompletionSource? none = null;
        lock (_gate)
        {
            if (--_count == 0)
                (none, _none) = (_none, null);
        }

        none?.SetResult();
    }

    /// <summary>Completes when nothing waits or runs.</summary>
    public Task WhenNone()
    {
        lock (_gate)
        {
            if (_count == 0)
                return Task.CompletedTask;
            return (_none ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }
}
