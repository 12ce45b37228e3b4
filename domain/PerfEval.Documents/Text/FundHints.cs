namespace PerfEval.Documents.Text;

/// <summary>What the rest of the funds says of the lines of a column.</summary>
internal sealed record FundHints
{
    /// <summary>By their order, the lines that the totals of other columns show to be parts of others; of which, where that is known.</summary>
    public Dictionary<long, long?> Within { get; } = [];

    /// <summary>By their order, the lines that the totals of other columns show to be lines of their own, though they look like parts.</summary>
    public HashSet<long> Apart { get; } = [];

    /// <summary>The order of a second total below the first; null where there is none.</summary>
    public long? NextTotal { get; init; }
}
