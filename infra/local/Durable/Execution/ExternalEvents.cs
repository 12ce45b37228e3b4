using FunctionsLocalHost.Durable.Storage;

namespace FunctionsLocalHost.Durable.Execution;

/// <summary>Events that came before anyone waited, and those who wait; both first in, first out. Names ignore case.</summary>
internal sealed class ExternalEvents
{
    private readonly List<HistoryEvent> _kept = [];
    private readonly List<(string Name, TaskCompletionSource<string?> Source)> _waiting = [];

    public bool IsAwaited => _waiting.Count > 0;

    /// <summary>Events nobody took, in order of arrival.</summary>
    public IReadOnlyList<HistoryEvent> Kept => _kept;

    public void Raise(HistoryEvent raised)
    {
        var index = _waiting.FindIndex(w => IsSame(w.Name, raised.Name));
        if (index < 0)
        {
            _kept.Add(raised);
            return;
        }

        var source = _waiting[index].Source;
        _waiting.RemoveAt(index);
        source.SetResult(raised.Data);
    }

    public Task<string?> Wait(string name, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return Task.FromCanceled<string?>(cancellation);
        var index = _kept.FindIndex(e => IsSame(name, e.Name));
        if (index >= 0)
        {
            var data = _kept[index].Data;
            _kept.RemoveAt(index);
            return Task.FromResult(data);
        }

        var source = new TaskCompletionSource<string?>();
        _waiting.Add((name, source));
        if (cancellation.CanBeCanceled)
            cancellation.Register(() => Cancel(source, cancellation));
        return source.Task;
    }

    private void Cancel(TaskCompletionSource<string?> source, CancellationToken cancellation)
    {
        _waiting.RemoveAll(w => w.Source == source);
        source.TrySetCanceled(cancellation);
    }

    private static bool IsSame(string name, string? other)
        => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
