using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace PerfEval.Domain.Forms;

/// <summary>A form as a reader found it in a file: its cells, where each was read, and which were read with doubt.</summary>
public sealed record FormReading
{
    /// <summary>The form.</summary>
    public required SelfEvaluationForm Form { get; init; }

    /// <summary>Where each cell was read, by JSON Pointer into the form's JSON (<see cref="CellPointer"/>), in the order of reading.</summary>
    public IReadOnlyDictionary<string, SourcePosition> Source { get; init; } = ReadOnlyDictionary<string, SourcePosition>.Empty;

    /// <summary>The cells read with doubt, by JSON Pointer; a cell that is not there is certain.</summary>
    public ImmutableSortedDictionary<string, CellDoubt> Confidence { get; init => field = value.WithComparers(StringComparer.Ordinal); } =
        ImmutableSortedDictionary<string, CellDoubt>.Empty.WithComparers(StringComparer.Ordinal);
}
