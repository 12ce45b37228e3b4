using System.Collections.Immutable;

namespace PerfEval.Domain.Rules.Submission;

/// <summary>Where in a form a finding across the submission stands.</summary>
/// <param name="Form">The form's index.</param>
/// <param name="Where">The place, as in a finding of one form.</param>
/// <param name="Row">The row's number; null for no row.</param>
/// <param name="Cells">The cells it rests on there.</param>
internal sealed record FormPlace(int Form, string Where, int? Row, ImmutableArray<string> Cells)
{
    /// <summary>The first of a form's rows, resting on one column of all of them.</summary>
    public static IEnumerable<FormPlace> Of(IEnumerable<FormRow> rows, params string[] columns) =>
        rows.GroupBy(row => row.Form).Select(group => new FormPlace(
            group.Key,
            group.First().Row.Name,
            group.First().Row.Number,
            [.. group.SelectMany(row => columns.Select(row.Row.Cell))]));
}
