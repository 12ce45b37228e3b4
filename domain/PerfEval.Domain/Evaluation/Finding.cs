using System.Collections.Immutable;

namespace PerfEval.Domain.Evaluation;

/// <summary>Something that does not hold on a form, with what a clerk needs to mend it and a reviewer to defend it.</summary>
public sealed record Finding
{
    /// <summary>The rule's id, such as <c>total-sum</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>How much it weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Whether it is one of the grave ones, which alone make a form's risk high.</summary>
    public bool Grave { get; init; }

    /// <summary>The place: a row's name, <c>funds</c>, a fund column's property, <c>total</c> or a property name; empty for the whole form.</summary>
    public string Where { get; init; } = "";

    /// <summary>The row's number, from 1; null where the finding is about no row.</summary>
    public int? Row { get; init; }

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

    /// <summary>The cells it rests on, as JSON Pointers.</summary>
    public ImmutableArray<string> Cells { get; init; } = [];

    /// <summary>A common id of the rows of one finding across a submission; null for a finding of one form.</summary>
    public string? Group { get; init; }
}
