using System.Collections.Concurrent;

namespace PerfEval.Functions.Tests.Support;

/// <summary>Counts how often each activity runs, and runs each so many times.</summary>
internal sealed class CountingGuard(int times = 1)
{
    private readonly ConcurrentDictionary<string, int> _runs = new(StringComparer.Ordinal);

    /// <summary>How often an activity was run by the engine.</summary>
    public int this[string activity] => _runs.GetValueOrDefault(activity);

    /// <summary>Runs an activity; its last result counts, as where a worker died after the first.</summary>
    public async Task<object?> RunAsync(string name, Func<Task<object?>> run)
    {
        _runs.AddOrUpdate(name, 1, (_, count) => count + 1);
        for (var again = 1; again < times; again++) await run();
        return await run();
    }
}
