namespace PerfEval.EndToEnd.Tests.Faults;

/// <summary>Counts the writes that pass, and kills at a chosen one.</summary>
internal sealed class WriteTrigger
{
    private readonly Lock _gate = new();
    private int _count;
    private int _fatal = int.MaxValue;
    private KillMoment _moment;
    private Action _kill = () => { };
    private TaskCompletionSource _killed = new();

    /// <summary>Sets the trap: the kill happens at the write that comes as the given one from now.</summary>
    /// <returns>Ends when it has happened.</returns>
    public Task Arm(int writes, KillMoment moment, Action kill)
    {
        lock (_gate)
        {
            _fatal = _count + writes;
            _moment = moment;
            _kill = kill;
            _killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _killed.Task;
        }
    }

    /// <summary>A write comes.</summary>
    /// <returns>Where in its course <see cref="Fire"/> is to be called; null where it shall pass.</returns>
    public KillMoment? Pass()
    {
        lock (_gate) return ++_count == _fatal ? _moment : null;
    }

    /// <summary>Kills.</summary>
    public void Fire()
    {
        _kill();
        _killed.TrySetResult();
    }
}
