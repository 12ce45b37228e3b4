namespace PerfEval.Functions.Tests.Operations.Costs;

/// <summary>What some work took: functions that ran, and calls to storage by kind.</summary>
internal sealed class CountedWork
{
    private readonly SortedDictionary<string, decimal> _counts = new(StringComparer.Ordinal)
    {
        ["triggers"] = 0,
        ["activities"] = 0,
        ["orchestrations"] = 0,
        ["signals"] = 0,
        ["logLines"] = 0,
        ["tableTransactions"] = 0,
        ["blobWrites"] = 0,
        ["blobReads"] = 0,
        ["blobLists"] = 0,
    };

    /// <summary>The counts by name.</summary>
    public IReadOnlyDictionary<string, decimal> Counts => _counts;

    /// <summary>Counts something.</summary>
    public void Add(string name, decimal count) => _counts[name] += count;

    /// <summary>Counts calls.</summary>
    public void Add(CallKind kind, decimal count) => Add(AppJson.Name(kind), count);

    /// <summary>The share of one of so many.</summary>
    public IReadOnlyDictionary<string, decimal> Over(int number) => _counts.ToDictionary(count => count.Key, count => count.Value / number, StringComparer.Ordinal);
}
