using System.Collections.Immutable;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents;

/// <summary>What a reader found in a file: the forms, and what could not be read.</summary>
public sealed record ReadResult
{
    /// <summary>What the bytes are, told by content: <c>text</c>, <c>xlsx</c> …; <c>unknown</c> where that cannot be told.</summary>
    public required string Format { get; init; }

    /// <summary>The forms, in the order of the file.</summary>
    public ImmutableArray<FormReading> Forms { get; init; } = [];

    /// <summary>What was not read, each with its place and what to do.</summary>
    public ImmutableArray<ReadProblem> Problems { get; init; } = [];
}
