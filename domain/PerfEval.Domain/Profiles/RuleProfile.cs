using System.Collections.Immutable;

namespace PerfEval.Domain.Profiles;

/// <summary>All figures, word lists and thresholds of the evaluation, for one jurisdiction and year.</summary>
/// <remarks>Immutable. A profile may extend a shipped one and name only what differs (<c>"extends"</c>).</remarks>
public sealed record RuleProfile
{
    /// <summary>The profile's name, such as <c>futian-2022</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the profile is for, in Chinese.</summary>
    public required string Title { get; init; }

    /// <summary>In what amounts are shown.</summary>
    public required AmountProfile Amounts { get; init; }

    /// <summary>总分: what all weights add up to.</summary>
    [Between(1, 1000)]
    public required decimal FullScore { get; init; }

    /// <summary>预算执行率.</summary>
    public required ExecutionProfile Execution { get; init; }

    /// <summary>The weights of the 一级指标.</summary>
    public required ImmutableArray<SectionProfile> Sections { get; init; }

    /// <summary>How a row is scored.</summary>
    public required ScoringProfile Scoring { get; init; }

    /// <summary>The words in which targets and actuals are written.</summary>
    public required MeasureVocabulary Measures { get; init; }

    /// <summary>项目编码.</summary>
    public required ProjectCodeProfile ProjectCode { get; init; }

    /// <summary>What names of indicators and levels say.</summary>
    public required NameProfile Names { get; init; }

    /// <summary>偏差原因分析及改进措施.</summary>
    public required DeviationProfile Deviation { get; init; }

    /// <summary>Changes of the budget in the year.</summary>
    public required BudgetProfile Budget { get; init; }

    /// <summary>Results far beyond the target.</summary>
    public required OvershootProfile Overshoot { get; init; }

    /// <summary>How figures are written in 实际完成情况.</summary>
    public required NarrativeProfile Narrative { get; init; }

    /// <summary>Comparisons across the forms of a submission.</summary>
    public required SubmissionProfile Submission { get; init; }

    /// <summary>From what on a form's risk is high, or clean.</summary>
    public required RiskProfile Risk { get; init; }

    /// <summary>Where the figures come from, by path of a property or of what holds it.</summary>
    public required ImmutableDictionary<string, string> Sources { get; init; }

    /// <summary>The rules, by id: where each comes from and whether it runs.</summary>
    public required ImmutableDictionary<string, RuleSetting> Rules { get; init; }

    /// <summary>Reads and validates a profile.</summary>
    /// <param name="utf8Json">The profile's JSON.</param>
    /// <exception cref="RuleProfileException">It is no JSON, or properties are missing, unknown or out of range; all are named.</exception>
    public static RuleProfile Parse(ReadOnlySpan<byte> utf8Json) => RuleProfileReader.Read(utf8Json);
}
