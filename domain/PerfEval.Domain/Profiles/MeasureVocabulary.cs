using System.Collections.Immutable;

namespace PerfEval.Domain.Profiles;

/// <summary>The words in which targets (年度指标值) and actuals (实际完成值) are written.</summary>
public sealed record MeasureVocabulary
{
    /// <summary>How the actual of a row begins that was not carried out.</summary>
    public required ImmutableArray<string> NotCarriedOut { get; init; }

    /// <summary>The word for nothing, 0 against a target of 0.</summary>
    public required string None { get; init; }

    /// <summary>Words before what there is none of: 无, 未发生.</summary>
    public ImmutableArray<string> NoneOf { get; init; } = [];

    /// <summary>Words behind what there is none of: 发生.</summary>
    public ImmutableArray<string> NoneOfBehind { get; init; } = [];

    /// <summary>Words before a number that turn or order it: 第, 不.</summary>
    public ImmutableArray<string> TurningWords { get; init; } = [];

    /// <summary>Words that hold a turning word, an operator or 约, and turn nothing: 节约, 差错, 签约.</summary>
    public ImmutableArray<string> NeutralWords { get; init; } = [];

    /// <summary>What a change behind it is compared with: 较上年, 同比.</summary>
    public ImmutableArray<string> ComparedWith { get; init; } = [];

    /// <summary>Words right before a number, behind what it counts, that change nothing: 达到 of 满意度达到95%.</summary>
    public ImmutableArray<string> TrailWords { get; init; } = [];

    /// <summary>Words for a number that is not to be passed, or says nothing of what is to be done: 上限, 核定.</summary>
    public ImmutableArray<string> CeilingWords { get; init; } = [];

    /// <summary>Words that only say that something was done: 建成, 开展.</summary>
    public ImmutableArray<string> DoneWords { get; init; } = [];

    /// <summary>How a target may begin that says itself to be one: 计划招录20人.</summary>
    public ImmutableArray<string> PlannedWords { get; init; } = [];

    /// <summary>Phrases that say no more than that it was done, before the number that says how much: 已完成，共5场.</summary>
    public ImmutableArray<string> DoneFirst { get; init; } = [];

    /// <summary>How an actual in words begins that says itself that its target is not met.</summary>
    public ImmutableArray<string> NotMet { get; init; } = [];

    /// <summary>Words that deny what stands behind them: 不存在.</summary>
    public ImmutableArray<string> Denials { get; init; } = [];

    /// <summary>Phrases that bound by the budget: at most 100 %.</summary>
    public required ImmutableArray<string> WithinBudget { get; init; }

    /// <summary>Operators before a number: at or above.</summary>
    public required ImmutableArray<string> AtLeast { get; init; }

    /// <summary>Operators before a number: above.</summary>
    public required ImmutableArray<string> Above { get; init; }

    /// <summary>Operators before a number: at or below.</summary>
    public required ImmutableArray<string> AtMost { get; init; }

    /// <summary>Operators before a number: below.</summary>
    public required ImmutableArray<string> Below { get; init; }

    /// <summary>Signs before a plan figure that say no more than the figure.</summary>
    public required ImmutableArray<string> Equal { get; init; }

    /// <summary>Operators behind a number: at or above.</summary>
    public required ImmutableArray<string> AtLeastAfter { get; init; }

    /// <summary>Operators behind a number: at or below.</summary>
    public required ImmutableArray<string> AtMostAfter { get; init; }

    /// <summary>What makes a number a limit, behind it.</summary>
    public required ImmutableArray<string> LimitAfter { get; init; }

    /// <summary>What is done within a time and may stand behind it: 办结 of 3个工作日内办结.</summary>
    public ImmutableArray<string> TimeTails { get; init; } = [];

    /// <summary>Words before a number that is not exact.</summary>
    public required ImmutableArray<string> ApproximateBefore { get; init; }

    /// <summary>Words behind a number that is not exact.</summary>
    public required ImmutableArray<string> ApproximateAfter { get; init; }

    /// <summary>Words that may stand before a number and change nothing.</summary>
    public required ImmutableArray<string> LeadIns { get; init; }

    /// <summary>Words that may stand behind a percentage and change nothing.</summary>
    public required ImmutableArray<string> PercentTails { get; init; }

    /// <summary>What stands between alternatives.</summary>
    public required ImmutableArray<string> Alternatives { get; init; }

    /// <summary>Units of money; the first is the yuan.</summary>
    public required ImmutableArray<string> MoneyUnits { get; init; }

    /// <summary>Units of time.</summary>
    public required ImmutableArray<string> TimeUnits { get; init; }

    /// <summary>Other ways to write a unit.</summary>
    public required ImmutableArray<UnitSynonym> Synonyms { get; init; }

    /// <summary>Measure words that count the same as another one: 名 as 人.</summary>
    public ImmutableArray<UnitSynonym> LikeWords { get; init; } = [];

    /// <summary>Units that convert.</summary>
    public ImmutableArray<UnitConversion> Conversions { get; init; } = [];

    /// <summary>Units that convert, in limits only.</summary>
    public required ImmutableArray<UnitConversion> LimitConversions { get; init; }

    /// <summary>量词: words that count a noun.</summary>
    public required ImmutableArray<string> MeasureWords { get; init; }

    /// <summary>Pairs of measure words of which either counts what is meant where a stroke parts them: 台/套, not 次/户.</summary>
    public ImmutableArray<string> EitherUnits { get; init; } = [];

    /// <summary>Units written in Latin letters.</summary>
    public required ImmutableArray<string> SymbolUnits { get; init; }

    /// <summary>Words behind a number that make it a rank or a version, not a count.</summary>
    public required ImmutableArray<string> OrdinalUnits { get; init; }

    /// <summary>Words that begin with a numeral and count nothing.</summary>
    public required ImmutableArray<string> Idioms { get; init; }
}
