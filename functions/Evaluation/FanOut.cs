namespace PerfEval.Functions.Evaluation;

/// <summary>Runs activities for many forms, some at a time.</summary>
internal static class FanOut
{
    /// <summary>
    /// Calls for each item, at most <paramref name="width"/> at once, and returns the results in the order of the items.
    /// It awaits nothing but the calls, so an orchestrator may use it.
    /// </summary>
    public static async Task<TResult[]> RunAsync<TItem, TResult>(IReadOnlyList<TItem> items, int width, Func<TItem, Task<TResult>> call)
    {
        var results = new TResult[items.Count];
        var next = 0;

        async Task LaneAsync()
        {
            while (next < items.Count)
            {
                var index = next++;
                results[index] = await call(items[index]);
            }
        }

        await Task.WhenAll(Enumerable.Range(0, Math.Min(width, items.Count)).Select(_ => LaneAsync()).ToArray());
        return results;
    }
}
