using System.Collections.Immutable;

namespace PerfEval.Domain.Profiles;

/// <summary>How a row is scored.</summary>
public sealed record ScoringProfile
{
    /// <summary>The formula of an upper bound that was not kept.</summary>
    public required ReverseFormula Reverse { get; init; }

    /// <summary>A self-score within this many points of the recomputed one is not reported.</summary>
    [Between(0, 10)]
    public required decimal Margin { get; init; }

    /// <summary>What the name of an indicator contains whose plan figure is an upper bound.</summary>
    public required ImmutableArray<string> LowerIsBetter { get; init; }

    /// <summary>
    /// How the name of an indicator ends that counts how well such things are dealt with (投诉处理率): there the plan
    /// figure is no upper bound all the same.
    /// </summary>
    public ImmutableArray<string> LowerIsBetterUnless { get; init; } = [];

    /// <summary>What the level of a cost indicator contains.</summary>
    public required ImmutableArray<string> CostLevels { get; init; }

    /// <summary>The grades of a total.</summary>
    public required GradeProfile Grades { get; init; }

    /// <summary>The bands of a qualitative row.</summary>
    public required BandProfile Bands { get; init; }
}
