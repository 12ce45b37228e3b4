using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace PerfEval.Domain.Forms;

/// <summary>A form as a reader found it in a file: its cells, where each was read, and which were read with doubt.</summary>
public sealed record FormReading
{
    /// <summary>The form.</summary>
    public required SelfEvaluationForm Form { get; init; }

    /// <summary>How many yuan the unit is in which the form prints its amounts: 10,000 of 万元; 1 where any is printed in yuan, or nothing says.</summary>
    public decimal AmountUnit { get; init; } = 1m;

    /// <summary>Where each cell was read, by JSON Pointer into the form's JSON (<see cref="CellPointer"/>), in the order of reading.</summary>
    public IReadOnlyDictionary<string, SourcePosition> Source { get; init; } = ReadOnlyDictionary<string, SourcePosition>.Empty;

    /// <summary>What makes up each cell that is the sum of several printed amounts, by JSON Pointer, in printed order; a cell that is not there is printed as it is.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<CellPart>> Parts { get; init => field = value.WithComparers(StringComparer.Ordinal); } =
        ImmutableSortedDictionary<string, ImmutableArray<CellPart>>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>Which printed lines of each cell the form says more of, by JSON Pointer, in printed order.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<CellBreakdown>> Within { get; init => field = value.WithComparers(StringComparer.Ordinal); } =
        ImmutableSortedDictionary<string, ImmutableArray<CellBreakdown>>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The cells read with doubt, by JSON Pointer; a cell that is not there is certain.</summary>
    public ImmutableSortedDictionary<string, CellDoubt> Confidence { get; init => field = value.WithComparers(StringComparer.Ordinal); } =
        ImmutableSortedDictionary<string, CellDoubt>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>Where a cell stands in the file: its own place, or the places of all its parts; none where they were not kept.</summary>
    /// <param name="cell">The cell, as JSON Pointer.</param>
    public IEnumerable<SourcePosition> PlacesOf(string cell) =>
        Parts.TryGetValue(cell, out var parts) ? parts.Select(part => part.Position).OfType<SourcePosition>()
        : Source.GetValueOrDefault(cell) is { } place ? [place] : [];

    /// <summary>The reading with its parts at other places, or at none.</summary>
    /// <param name="place">The new place of a part at a place.</param>
    public FormReading MapPlaces(Func<SourcePosition, SourcePosition?> place)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (Parts.IsEmpty && Within.IsEmpty) return this;
        return this with
        {
            Parts = Parts.ToImmutableSortedDictionary(cell => cell.Key, cell => Placed(cell.Value)),
            Within = Within.ToImmutableSortedDictionary(cell => cell.Key, cell => cell.Value.Select(line => line with { Parts = Placed(line.Parts) }).ToImmutableArray()),
        };

        ImmutableArray<CellPart> Placed(ImmutableArray<CellPart> parts) => [.. parts.Select(part => part with { Position = part.Position is { } position ? place(position) : null })];
    }
}
