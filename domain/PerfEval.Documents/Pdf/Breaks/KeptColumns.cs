using PerfEval.Documents.Pdf.Ruled;

namespace PerfEval.Documents.Pdf.Breaks;

/// <summary>
/// Stands the columns of a table under those of the table before it, where it has as many: a table that was split in two, in
/// whose parts somebody set the widths anew. Which of its cells share a column stays as it is drawn.
/// </summary>
internal sealed class KeptColumns
{
    private readonly Dictionary<double[], double[]> _columns = new(ReferenceEqualityComparer.Instance);
    private double[] _last = [];

    /// <summary>A cell, its edges those of the columns above it.</summary>
    /// <param name="cell">The next cell, those of one table before those of the table below it.</param>
    public RunCell Stand(RunCell cell)
    {
        if (cell.Cell.Columns is not { } drawn) return cell;
        if (!_columns.TryGetValue(drawn, out var kept))
        {
            kept = drawn.Length == _last.Length ? _last : drawn;
            _columns.Add(drawn, kept);
            _last = kept;
        }

        return kept == drawn ? cell : cell with { Cell = cell.Cell with { Left = kept[Edges.Nearest(drawn, cell.Cell.Left)], Right = kept[Edges.Nearest(drawn, cell.Cell.Right)] } };
    }
}
