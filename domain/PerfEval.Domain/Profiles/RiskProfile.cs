namespace PerfEval.Domain.Profiles;

/// <summary>From what on a form's risk is high, or clean.</summary>
public sealed record RiskProfile
{
    /// <summary>So many warnings make it high.</summary>
    [Between(1, 1000)]
    public required int Warnings { get; init; }

    /// <summary>A self-score above the recomputed one by more than this makes it high, in points.</summary>
    [Between(0, 100)]
    public required decimal Inflation { get; init; }

    /// <summary>An annual budget from this on makes it high, in yuan.</summary>
    [Between(0, 1e15)]
    public required decimal LargeBudget { get; init; }

    /// <summary>A form without warnings is clean from this verified weight on, in points.</summary>
    [Between(0, 100)]
    public required decimal CleanVerifiedWeight { get; init; }
}
