namespace PerfEval.Domain.Profiles;

/// <summary>One unit in terms of another.</summary>
public sealed record UnitConversion
{
    /// <summary>The larger unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The smaller unit.</summary>
    public required string In { get; init; }

    /// <summary>How many of the smaller make one of the larger.</summary>
    [Between(0.000001, 1e12)]
    public required decimal Factor { get; init; }
}
