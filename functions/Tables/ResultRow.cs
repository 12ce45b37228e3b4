using Azure;
using Azure.Data.Tables;

namespace PerfEval.Functions.Tables;

/// <summary>What every row of a table has.</summary>
public abstract class ResultRow : ITableEntity
{
    /// <inheritdoc/>
    public string PartitionKey { get; set; } = "";

    /// <inheritdoc/>
    public string RowKey { get; set; } = "";

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp { get; set; }

    /// <inheritdoc/>
    public ETag ETag { get; set; }
}
