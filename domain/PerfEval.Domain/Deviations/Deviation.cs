using System.Collections.Immutable;

namespace PerfEval.Domain.Deviations;

/// <summary>偏差原因分析及改进措施 of a row: the cause and the measure, as far as the text tells them apart.</summary>
internal sealed record Deviation
{
    /// <summary>The text in half width, without white space.</summary>
    public required string Text { get; init; }

    /// <summary>The cause, without label and punctuation.</summary>
    public required string Cause { get; init; }

    /// <summary>The cause as written, where it is only a set phrase; null where it says something.</summary>
    public string? SetPhrase { get; init; }

    /// <summary>Whether a measure is stated.</summary>
    public required bool StatesMeasure { get; init; }

    /// <summary>Whether it says that there is no deviation.</summary>
    public bool Denies { get; init; }

    /// <summary>Whether it ends in a word at which no text ends.</summary>
    public required bool BreaksOff { get; init; }

    /// <summary>The misspelt labels in it.</summary>
    public ImmutableArray<string> Typos { get; init; } = [];
}
