namespace PerfEval.Domain.Profiles;

/// <summary>From how many points on a total has a grade; below the last it is 差.</summary>
public sealed record GradeProfile
{
    /// <summary>优.</summary>
    [Between(0, 100)]
    public required decimal Excellent { get; init; }

    /// <summary>良.</summary>
    [Between(0, 100)]
    public required decimal Good { get; init; }

    /// <summary>中.</summary>
    [Between(0, 100)]
    public required decimal Fair { get; init; }
}
