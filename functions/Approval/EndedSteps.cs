using System.Collections.Concurrent;

namespace PerfEval.Functions.Approval;

/// <summary>
/// The steps that ended of late, as this process has read or written them. What has ended takes no other decision, so it
/// need not be read again: not by those who come too late, and not by who records it.
/// </summary>
internal sealed class EndedSteps
{
    private const int Most = 2_000;
    private const int MaxBytes = 4 * 1024;

    private readonly ConcurrentDictionary<string, StepDecisions> _steps = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _byAge = new();

    /// <summary>The decisions of a step that has ended; null where that is not known here.</summary>
    public StepDecisions? Find(string name) => _steps.GetValueOrDefault(name);

    /// <summary>Keeps the decisions of a step, if they have ended it and are few.</summary>
    /// <param name="name">The name of its blob.</param>
    /// <param name="decisions">The decisions.</param>
    /// <param name="bytes">How large they are in storage.</param>
    public void Keep(string name, StepDecisions decisions, int bytes)
    {
        if (!decisions.IsEnded || bytes > MaxBytes || !_steps.TryAdd(name, decisions)) return;
        _byAge.Enqueue(name);
        if (_byAge.Count > Most && _byAge.TryDequeue(out var oldest)) _steps.TryRemove(oldest, out _);
    }
}
