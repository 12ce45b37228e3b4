using System.Collections.Immutable;

namespace PerfEval.Domain.Profiles;

/// <summary>The words around a figure in 实际完成情况 that make it a bound.</summary>
public sealed record NarrativeProfile
{
    /// <summary>Before a lower bound.</summary>
    public required ImmutableArray<string> AtLeastBefore { get; init; }

    /// <summary>Before an upper bound.</summary>
    public required ImmutableArray<string> AtMostBefore { get; init; }

    /// <summary>Before a figure that is not exact.</summary>
    public required ImmutableArray<string> ApproximateBefore { get; init; }

    /// <summary>Behind a lower bound.</summary>
    public required ImmutableArray<string> AtLeastAfter { get; init; }

    /// <summary>Behind an upper bound.</summary>
    public required ImmutableArray<string> AtMostAfter { get; init; }

    /// <summary>Behind a figure that is not exact.</summary>
    public required ImmutableArray<string> ApproximateAfter { get; init; }

    /// <summary>By how many percent a figure that is not exact may differ.</summary>
    [Between(0, 100)]
    public required decimal ApproximatePercent { get; init; }
}
