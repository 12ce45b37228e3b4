using System.Collections.Immutable;

namespace PerfEval.Domain.Profiles;

/// <summary>The words around a figure in 实际完成情况 that make it a bound.</summary>
public sealed record NarrativeProfile
{
    /// <summary>Before a lower bound.</summary>
    public required ImmutableArray<string> AtLeastBefore { get; init; }

    /// <summary>Before an upper bound.</summary>
    public required ImmutableArray<string> AtMostBefore { get; init; }

    /// <summary>Before a figure that is not exact.</summary>
    public required ImmutableArray<string> ApproximateBefore { get; init; }

    /// <summary>Behind a lower bound.</summary>
    public required ImmutableArray<string> AtLeastAfter { get; init; }

    /// <summary>Behind an upper bound.</summary>
    public required ImmutableArray<string> AtMostAfter { get; init; }

    /// <summary>Behind a figure that is not exact.</summary>
    public required ImmutableArray<string> ApproximateAfter { get; init; }

    /// <summary>Words before the noun that are no part of it.</summary>
    public required ImmutableArray<string> LeadWords { get; init; }

    /// <summary>Verbs before the noun, in the text as in the name of a row.</summary>
    public required ImmutableArray<string> Verbs { get; init; }

    /// <summary>Words between the noun and its figure.</summary>
    public required ImmutableArray<string> TrailWords { get; init; }

    /// <summary>Words at the end of a noun that say that it is counted.</summary>
    public required ImmutableArray<string> CountEndings { get; init; }

    /// <summary>Words at the end of a noun that say that persons are counted.</summary>
    public required ImmutableArray<string> PersonEndings { get; init; }

    /// <summary>Words behind which a sentence tells parts of a whole.</summary>
    public required ImmutableArray<string> PartWords { get; init; }

    /// <summary>Words by which a figure is not the year's result of the whole: a plan, a rate a unit, another time.</summary>
    public required ImmutableArray<string> SilentWords { get; init; }

    /// <summary>Words that do so unless they belong to the name of the row: 平均响应时间.</summary>
    public required ImmutableArray<string> QualifierWords { get; init; }

    /// <summary>Words before a figure that is a difference, not a level.</summary>
    public required ImmutableArray<string> ChangeWords { get; init; }

    /// <summary>Words between nouns that share a figure.</summary>
    public required ImmutableArray<string> Coordinators { get; init; }

    /// <summary>By how many percent a figure that is not exact may differ.</summary>
    [Between(0, 100)]
    public required decimal ApproximatePercent { get; init; }
}
