using System.Collections.Immutable;

namespace PerfEval.Cli.Storage;

/// <summary>A row of a results table: its columns, the keys first.</summary>
internal sealed record ResultRecord(ImmutableArray<KeyValuePair<string, object>> Columns);
