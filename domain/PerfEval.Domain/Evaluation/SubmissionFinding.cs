using System.Collections.Immutable;

namespace PerfEval.Domain.Evaluation;

/// <summary>Something that does not hold between the forms of one submission.</summary>
public sealed record SubmissionFinding
{
    /// <summary>The rule's id, such as <c>duplicate-output</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>How much it weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Whether it alone makes the risk of the forms it names high.</summary>
    public bool Grave { get; init; }

    /// <summary>The id that its rows in the forms have in common; the same for the same submission.</summary>
    public required string Group { get; init; }

    /// <summary>The forms it names, in the order of the submission.</summary>
    public required ImmutableArray<NamedForm> Forms { get; init; }

    /// <summary>What was printed.</summary>
    public string Printed { get; init; } = "";

    /// <summary>What was expected, with the arithmetic.</summary>
    public string Expected { get; init; } = "";

    /// <summary>The message in Chinese.</summary>
    public required string MessageZh { get; init; }

    /// <summary>The message in English.</summary>
    public required string MessageEn { get; init; }

    /// <summary>Where the rule comes from, in Chinese.</summary>
    public required string Source { get; init; }

    /// <summary>Where the rule comes from, in English; empty where the profile does not say it.</summary>
    public string SourceEn { get; init; } = "";

    /// <summary>The figures it rests on, in the rule's own order: unit, texts, counts, shares.</summary>
    public ImmutableArray<string> Detail { get; init; } = [];
}
