using System.Collections.Immutable;

namespace PerfEval.Domain.Profiles;

/// <summary>Names that do not belong under a 二级指标.</summary>
public sealed record LevelMismatch
{
    /// <summary>What the 二级指标 contains.</summary>
    public required string Level { get; init; }

    /// <summary>How the names end that do not belong there.</summary>
    public required ImmutableArray<string> Endings { get; init; }
}
