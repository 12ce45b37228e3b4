namespace FunctionsLocalHost.Durable.Execution;

/// <summary>
/// The one thread at a time that an orchestrator's code runs on. Continuations queue here and run in order, which makes
/// plain awaits deterministic. What comes from another thread was awaited on something that is not durable.
/// </summary>
internal sealed class OrchestratorLoop(Action foreignPost) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _queue = [];
    private int _thread;

    /// <summary>Whether the caller is the orchestrator's code in its turn.</summary>
    public bool IsCurrent => Volatile.Read(ref _thread) == Environment.CurrentManagedThreadId;

    public override SynchronizationContext CreateCopy() => this;

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsCurrent)
            _queue.Enqueue((d, state));
        else
            foreignPost();
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (!IsCurrent)
            throw new NotSupportedException("An orchestrator's context takes no calls from other threads.");
        d(state);
    }

    /// <summary>Runs an action and all that follows from it, until nothing is left to do without news.</summary>
    public void Run(Action action)
    {
        var outer = Current;
        Volatile.Write(ref _thread, Environment.CurrentManagedThreadId);
        SetSynchronizationContext(this);
        try
        {
            action();
            while (_queue.TryDequeue(out var next))
                next.Callback(next.State);
        }
        finally
        {
            SetSynchronizationContext(outer);
            Volatile.Write(ref _thread, 0);
        }
    }
}
