using System.Collections.Immutable;

namespace PerfEval.Domain.Profiles;

/// <summary>项目编码: what a right one looks like.</summary>
public sealed record ProjectCodeProfile
{
    /// <summary>How many digits it has.</summary>
    [Between(1, 64)]
    public required int Digits { get; init; }

    /// <summary>At which place, from 1, a letter may stand for a digit, as the kind of spending does in the unified codes (R, Y, T); 0 at none.</summary>
    [Between(0, 64)]
    public required int LetterAt { get; init; }

    /// <summary>With what it may begin: the province codes of GB/T 2260.</summary>
    public required ImmutableArray<string> Provinces { get; init; }
}
