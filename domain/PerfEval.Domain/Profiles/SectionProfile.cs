namespace PerfEval.Domain.Profiles;

/// <summary>一级指标: a section and its weight.</summary>
public sealed record SectionProfile
{
    /// <summary>What the section's printed name contains: 产出, 效益, 满意度.</summary>
    public required string Name { get; init; }

    /// <summary>The section's weight, in points.</summary>
    [Between(0, 100)]
    public required decimal Weight { get; init; }
}
