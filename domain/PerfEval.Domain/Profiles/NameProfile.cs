using System.Collections.Immutable;

namespace PerfEval.Domain.Profiles;

/// <summary>What the names of indicators and levels say of what they measure.</summary>
public sealed record NameProfile
{
    /// <summary>The names of a row that is not used: 不适用.</summary>
    public required ImmutableArray<string> NotApplicable { get; init; }

    /// <summary>What the group of a row contains that adds points to the full score or takes them off, and weighs nothing, or what its name ends with, but for 项 or a remark: 加分, 扣分.</summary>
    public ImmutableArray<string> ExtraPoints { get; init; } = [];

    /// <summary>How the name of a row begins that tells a part of the row above it and has no points of its own: 其中.</summary>
    public ImmutableArray<string> PartsOfRow { get; init; } = [];

    /// <summary>What the 一级指标 of a benefit contains.</summary>
    public required ImmutableArray<string> BenefitLevels { get; init; }

    /// <summary>What the 二级指标 of a quantity contains.</summary>
    public required ImmutableArray<string> QuantityLevels { get; init; }

    /// <summary>How the name of a rate ends.</summary>
    public required ImmutableArray<string> RateEndings { get; init; }

    /// <summary>Units in which a rate is told besides percent: 百分点.</summary>
    public ImmutableArray<string> RateUnits { get; init; } = [];

    /// <summary>How a name ends that is of no share of anything, although it ends as that of a rate: 频率.</summary>
    public ImmutableArray<string> OtherRates { get; init; } = [];

    /// <summary>How the name of a percentage ends, written with its sign or without.</summary>
    public ImmutableArray<string> PercentageEndings { get; init; } = [];

    /// <summary>How the name of a count ends.</summary>
    public required ImmutableArray<string> CountEndings { get; init; }

    /// <summary>How a name ends that counts nothing, although it ends as that of a count: 指数.</summary>
    public ImmutableArray<string> OtherCounts { get; init; } = [];

    /// <summary>How a name ends that says what its percentage is of.</summary>
    public required ImmutableArray<string> MeasuredEndings { get; init; }

    /// <summary>How a name ends that does not, although it ends as in <see cref="MeasuredEndings"/>.</summary>
    public required ImmutableArray<string> UnmeasuredEndings { get; init; }

    /// <summary>Names that stand under the wrong 二级指标.</summary>
    public required ImmutableArray<LevelMismatch> LevelMismatches { get; init; }
}
