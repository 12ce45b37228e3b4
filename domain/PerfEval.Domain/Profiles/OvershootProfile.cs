namespace PerfEval.Domain.Profiles;

/// <summary>From what on a result is far beyond its target.</summary>
public sealed record OvershootProfile
{
    /// <summary>The least ratio of actual to target.</summary>
    [Between(1, 100)]
    public required decimal Ratio { get; init; }

    /// <summary>The least difference, in the target's unit.</summary>
    [Between(0, 1000000)]
    public required decimal Excess { get; init; }
}
