namespace PerfEval.Domain.Profiles;

/// <summary>Another way to write a unit.</summary>
public sealed record UnitSynonym
{
    /// <summary>What is written.</summary>
    public required string Written { get; init; }

    /// <summary>The unit it is.</summary>
    public required string Unit { get; init; }
}
