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

    /// <summary>Within so many percent of about so much (约500人) nobody can say that it was missed.</summary>
    [Between(0, 100)]
    public decimal AboutPercent { get; init; }

    /// <summary>What the name of an indicator contains whose plan figure is an upper bound: something bad.</summary>
    public required ImmutableArray<string> LowerIsBetter { get; init; }

    /// <summary>
    /// How the name of an indicator ends that counts how well such things are dealt with (投诉处理率), or something good whose
    /// name holds that of something bad (负氧离子浓度): there the plan figure is no upper bound all the same.
    /// </summary>
    public ImmutableArray<string> LowerIsBetterUnless { get; init; } = [];

    /// <summary>How the name of an indicator ends that cannot be too high: 得分, 参保率.</summary>
    public ImmutableArray<string> HigherIsBetter { get; init; } = [];

    /// <summary>What may stand behind something bad in the name of its count or rate: 发生, 次数, 率.</summary>
    public ImmutableArray<string> LowerIsBetterTails { get; init; } = [];

    /// <summary>What is planned to be done about something bad: 排查, 演练.</summary>
    public ImmutableArray<string> LowerIsBetterWork { get; init; } = [];

    /// <summary>What has to be done as often as something bad happens: 处理, 维修.</summary>
    public ImmutableArray<string> LowerIsBetterAnswers { get; init; } = [];

    /// <summary>Words for becoming less: 下降, 减少.</summary>
    public ImmutableArray<string> Falls { get; init; } = [];

    /// <summary>How the name of a time ends within which something is done.</summary>
    public ImmutableArray<string> ShorterIsBetter { get; init; } = [];

    /// <summary>What the 二级指标 of a time contains.</summary>
    public ImmutableArray<string> ScheduleLevels { get; init; } = [];

    /// <summary>How the name of a time ends, written with its unit or without.</summary>
    public ImmutableArray<string> TimeNames { get; init; } = [];

    /// <summary>What the level of a cost indicator contains.</summary>
    public required ImmutableArray<string> CostLevels { get; init; }

    /// <summary>Words for money that is spent.</summary>
    public ImmutableArray<string> CostNames { get; init; } = [];

    /// <summary>Words for money that is not spent, which stand among costs.</summary>
    public ImmutableArray<string> Savings { get; init; } = [];

    /// <summary>What the name contains of how far spending has come: 进度, 支付.</summary>
    public ImmutableArray<string> CostProgress { get; init; } = [];

    /// <summary>What the name of a cost contains that grows: 增长, 增幅.</summary>
    public ImmutableArray<string> CostRises { get; init; } = [];

    /// <summary>What the name of a cost contains whose percentage may be what is kept or what is spent: 控制.</summary>
    public ImmutableArray<string> CostControls { get; init; } = [];

    /// <summary>The grades of a total.</summary>
    public required GradeProfile Grades { get; init; }

    /// <summary>The bands of a qualitative row.</summary>
    public required BandProfile Bands { get; init; }
}
