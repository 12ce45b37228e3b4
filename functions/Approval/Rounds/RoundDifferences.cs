using System.Collections.Immutable;
using PerfEval.Domain.Forms;

namespace PerfEval.Functions.Approval.Rounds;

/// <summary>What changed on a form from one round to another.</summary>
public sealed record RoundDifferences
{
    /// <summary>The cells outside the indicator rows that differ, in printed order; those that were removed come last.</summary>
    public ImmutableArray<CellDifference> Cells { get; init; } = [];

    /// <summary>The indicator rows that differ, in the later round's order; those that were removed come last.</summary>
    public ImmutableArray<RowDifference> Rows { get; init; } = [];

    /// <summary>How the evaluations differ.</summary>
    public required EvaluationDifferences Evaluation { get; init; }

    /// <summary>Whether the two say the same, cell by cell.</summary>
    public bool NothingChanged => Cells.IsEmpty && Rows.IsEmpty;

    /// <summary>The difference of an indicator row of the later round; null where there is none.</summary>
    public RowDifference? OfRow(int row) => Rows.FirstOrDefault(difference => difference.Row == row);

    /// <summary>Compares two rounds of a form.</summary>
    public static RoundDifferences Between(RoundForm before, RoundForm after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (before.Reading.Form, after.Reading.Form);
        var match = RowMatch.Of(old.Indicators, now.Indicators);
        return new RoundDifferences
        {
            Cells = Compare(FormCells.OfForm(old), FormCells.OfForm(now)),
            Rows = [.. CompareRows(old.Indicators, now.Indicators, match)],
            Evaluation = EvaluationDifferences.Between(before.Evaluation, after.Evaluation, match),
        };
    }

    private static IEnumerable<RowDifference> CompareRows(ImmutableArray<Indicator> before, ImmutableArray<Indicator> after, RowMatch match)
    {
        for (var row = 1; row <= after.Length; row++)
        {
            var now = after[row - 1];
            if (match.Before(row) is not { } previous)
            {
                yield return new RowDifference(DifferenceKind.Added, row, null, now.Name.Text, Compare([], FormCells.OfRow(now, row - 1)));
                continue;
            }

            // Both are named by the later row's cells, wherever the earlier row stood.
            var cells = Compare(FormCells.OfRow(before[previous - 1], row - 1), FormCells.OfRow(now, row - 1));
            if (!cells.IsEmpty) yield return new RowDifference(DifferenceKind.Changed, row, previous, now.Name.Text, cells);
        }

        for (var row = 1; row <= before.Length; row++)
        {
            if (match.Now(row) is null)
                yield return new RowDifference(DifferenceKind.Removed, null, row, before[row - 1].Name.Text, Compare(FormCells.OfRow(before[row - 1], row - 1), []));
        }
    }

    private static ImmutableArray<CellDifference> Compare(ImmutableArray<(string Cell, string Text)> before, ImmutableArray<(string Cell, string Text)> after)
    {
        var old = before.ToDictionary(cell => cell.Cell, cell => cell.Text, StringComparer.Ordinal);
        var now = after.Select(cell => cell.Cell).ToHashSet(StringComparer.Ordinal);
        var changed = after.Where(cell => old.GetValueOrDefault(cell.Cell) != cell.Text).Select(cell => CellDifference.Of(cell.Cell, old.GetValueOrDefault(cell.Cell), cell.Text));
        var removed = before.Where(cell => !now.Contains(cell.Cell)).Select(cell => CellDifference.Of(cell.Cell, cell.Text, null));
        return [.. changed, .. removed];
    }
}
