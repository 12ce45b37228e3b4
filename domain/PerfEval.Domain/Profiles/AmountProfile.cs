namespace PerfEval.Domain.Profiles;

/// <summary>In what the jurisdiction's forms print amounts; amounts of a form are always in yuan.</summary>
public sealed record AmountProfile
{
    /// <summary>The unit's name: 元, 万元.</summary>
    public required string Unit { get; init; }

    /// <summary>How many yuan it is.</summary>
    [Between(1, 100000000)]
    public required decimal Yuan { get; init; }
}
