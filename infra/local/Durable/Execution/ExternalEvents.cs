using FunctionsLocalHost.Durable.Storage;

namespace FunctionsLocalHost.Durable.Execution;

/// <summary>
/// Events that came before anyone waited, first in, first out; and those who wait, of whom the latest is answered first.
/// Names ignore case. A wait that was given up stays in its place, as in the real engine: it takes the next event of its
/// name, which is then lost. An orchestrator that waits again and again keeps one wait and races it.
/// </summary>
internal sealed class ExternalEvents
{
    private readonly List<HistoryEvent> _kept = [];
    private readonly List<(string Name, Type Type, TaskCompletionSource<string?> Source)> _waiting = [];

    public bool IsAwaited => _waiting.Exists(w => !w.Source.Task.IsCompleted);

    /// <summary>Events nobody took, in order of arrival.</summary>
    public IReadOnlyList<HistoryEvent> Kept => _kept;

    public void Raise(HistoryEvent raised)
    {
        var index = _waiting.FindLastIndex(w => IsSame(w.Name, raised.Name));
        if (index < 0)
        {
            _kept.Add(raised);
            return;
        }

        var source = _waiting[index].Source;
        _waiting.RemoveAt(index);
        source.TrySetResult(raised.Data);
    }

    /// <exception cref="ArgumentException">Another wait for this name expects another type.</exception>
    public Task<string?> Wait(string name, Type type, CancellationToken cancellation)
    {
        if (_waiting.FindLast(w => IsSame(w.Name, name)).Type is { } other && other != type)
            throw new ArgumentException($"Event '{name}' is awaited as {other.FullName} already, so not as {type.FullName}.", nameof(name));
        var source = new TaskCompletionSource<string?>();
        _waiting.Add((name, type, source));
        var index = _kept.FindIndex(e => IsSame(name, e.Name));
        if (index >= 0)
        {
            var raised = _kept[index];
            _kept.RemoveAt(index);
            Raise(raised);
        }

        cancellation.Register(() => source.TrySetCanceled(cancellation));
        return source.Task;
    }

    private static bool IsSame(string name, string? other)
        => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
