using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Pages.Forms;

/// <summary>What an approver has filled in on a form's page, as typed.</summary>
public sealed record DecisionInput
{
    /// <summary>The decision; empty where none was chosen.</summary>
    public string Decision { get; init; } = "";

    /// <summary>The comment.</summary>
    public string Comment { get; init; } = "";

    /// <summary>What is to be changed on the whole form, one a line.</summary>
    public string Changes { get; init; } = "";

    /// <summary>What is to be changed in a row, by its number.</summary>
    public ImmutableSortedDictionary<int, string> RowChanges { get; init; } = ImmutableSortedDictionary<int, string>.Empty;

    /// <summary>The findings that the unit is to mend, by their places in the evaluation.</summary>
    public ImmutableSortedSet<int> Findings { get; init; } = [];

    /// <summary>The reviewed score of a row, by its number.</summary>
    public ImmutableSortedDictionary<int, string> Scores { get; init; } = ImmutableSortedDictionary<int, string>.Empty;

    /// <summary>Why a row's score differs, by its number.</summary>
    public ImmutableSortedDictionary<int, string> Reasons { get; init; } = ImmutableSortedDictionary<int, string>.Empty;
}
