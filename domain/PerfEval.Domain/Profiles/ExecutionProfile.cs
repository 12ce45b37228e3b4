using System.Collections.Immutable;

namespace PerfEval.Domain.Profiles;

/// <summary>预算执行率: how the execution of the budget is scored and checked.</summary>
public sealed record ExecutionProfile
{
    /// <summary>The weight, in points; the form's printed one is used where it differs, and reported.</summary>
    [Between(0, 100)]
    public required decimal Weight { get; init; }

    /// <summary>The most decimals at which a printed rate is compared.</summary>
    [Between(0, 4)]
    public required int RateDecimals { get; init; }

    /// <summary>By how much a printed rate may differ, in units of its last place.</summary>
    [Between(0, 10)]
    public required decimal RateTolerance { get; init; }

    /// <summary>By how much a printed score may differ, in points.</summary>
    [Between(0, 1)]
    public required decimal ScoreTolerance { get; init; }

    /// <summary>What the name of an indicator that repeats the execution rate contains.</summary>
    public required ImmutableArray<string> IndicatorNames { get; init; }
}
