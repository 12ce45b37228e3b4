using System.Collections.Concurrent;

namespace FunctionsLocalHost.Durable.Dispatch;

/// <summary>Lets clients wait for an instance to change without asking again and again.</summary>
internal sealed class InstanceWatch
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _watched = new();

    /// <summary>Completes at the instance's next change; take it before looking at the instance.</summary>
    public Task NextChange(string instance) => _watched
        .GetOrAdd(instance, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Changed(string instance)
    {
        if (_watched.TryRemove(instance, out var source))
            source.SetResult();
    }
}
