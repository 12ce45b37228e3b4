namespace PerfEval.Domain.Profiles;

/// <summary>A common misspelling.</summary>
public sealed record Misspelling
{
    /// <summary>What is written.</summary>
    public required string Written { get; init; }

    /// <summary>What is meant.</summary>
    public required string Meant { get; init; }
}
