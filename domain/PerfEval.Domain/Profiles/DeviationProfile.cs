using System.Collections.Immutable;

namespace PerfEval.Domain.Profiles;

/// <summary>偏差原因分析及改进措施: how a reason and a measure are told.</summary>
public sealed record DeviationProfile
{
    /// <summary>What is written where there is none.</summary>
    public required ImmutableArray<string> Placeholders { get; init; }

    /// <summary>What says that there is no deviation: beside a full score, nothing is left to explain. None in a profile that does not name them.</summary>
    public ImmutableArray<string> Denials { get; init; } = [];

    /// <summary>What stands before the cause.</summary>
    public required ImmutableArray<string> CauseLabels { get; init; }

    /// <summary>What stands before the measure.</summary>
    public required ImmutableArray<string> MeasureLabels { get; init; }

    /// <summary>Causes that say nothing.</summary>
    public required ImmutableArray<string> SetPhrases { get; init; }

    /// <summary>Words that state a measure.</summary>
    public required ImmutableArray<string> MeasureWords { get; init; }

    /// <summary>Words that state a measure even in a clause that tells a cause.</summary>
    public required ImmutableArray<string> PlanWords { get; init; }

    /// <summary>Words that hold one of those or of the causal ones and mean something else: 将近, 受众.</summary>
    public required ImmutableArray<string> NeutralWords { get; init; }

    /// <summary>Words by which a clause tells a cause.</summary>
    public required ImmutableArray<string> CausalWords { get; init; }

    /// <summary>Words at which no text ends.</summary>
    public required ImmutableArray<string> OpenWords { get; init; }

    /// <summary>Words that end like one of those and are whole: 核对, 参与.</summary>
    public required ImmutableArray<string> ClosedWords { get; init; }

    /// <summary>Phrases of a cause that say the target was set badly.</summary>
    public required ImmutableArray<string> TargetPhrases { get; init; }

    /// <summary>Phrases that say the target is not quantified.</summary>
    public required ImmutableArray<string> UnquantifiedPhrases { get; init; }

    /// <summary>Misspelt labels.</summary>
    public required ImmutableArray<Misspelling> Typos { get; init; }
}
