namespace PerfEval.Functions.Approval.Rounds;

/// <summary>A cell that differs between two rounds of a form.</summary>
/// <param name="Cell">The cell, as JSON Pointer into the later round's form; into the earlier one's where the later has no such cell.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Before">What the earlier round prints; null where it has no such cell, empty where the cell is empty.</param>
/// <param name="After">What the later round prints, as <paramref name="Before"/>.</param>
public sealed record CellDifference(string Cell, DifferenceKind Kind, string? Before, string? After)
{
    /// <summary>A difference; its kind follows from what each round prints.</summary>
    public static CellDifference Of(string cell, string? before, string? after) =>
        new(cell, before is null ? DifferenceKind.Added : after is null ? DifferenceKind.Removed : DifferenceKind.Changed, before, after);
}
