using System.Collections.Immutable;
using PerfEval.Domain.Evaluation;

namespace PerfEval.Domain.Rules;

/// <summary>What a rule tells of one finding.</summary>
internal sealed record Told
{
    /// <summary>The cells it rests on, as JSON Pointers, the one to correct first.</summary>
    public required ImmutableArray<string> Cells { get; init; }

    /// <summary>What was printed.</summary>
    public string Printed { get; init; } = "";

    /// <summary>What was expected, with the arithmetic.</summary>
    public string Expected { get; init; } = "";

    /// <summary>Arguments of the message; those of a row's finding follow its number and name.</summary>
    public ImmutableArray<object> Arguments { get; init; } = [];

    /// <summary>Which of the rule's messages; null where it has one.</summary>
    public string? Variant { get; init; }

    /// <summary>Another severity than the rule's own.</summary>
    public Severity? Severity { get; init; }
}
