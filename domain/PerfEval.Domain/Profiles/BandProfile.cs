namespace PerfEval.Domain.Profiles;

/// <summary>From which share of its weight on, in percent, a qualitative row's self-score is in a band; below the last it is 未达成.</summary>
public sealed record BandProfile
{
    /// <summary>达成.</summary>
    [Between(0, 100)]
    public required decimal Achieved { get; init; }

    /// <summary>部分达成.</summary>
    [Between(0, 100)]
    public required decimal PartlyAchieved { get; init; }
}
