using System.Collections.Immutable;
using PerfEval.Documents.Grids.Rows;

namespace PerfEval.Documents.Grids;

/// <summary>The rows of grids that may be one form.</summary>
/// <param name="Rows">Its rows, without the headings that a page repeats.</param>
/// <param name="Facts">What each row is.</param>
/// <param name="IsHeadless">Whether it is a table without its form's head.</param>
/// <param name="Kind">The form that its title names.</param>
internal sealed record GridSlice(ImmutableArray<GridRow> Rows, ImmutableArray<RowFacts> Facts, bool IsHeadless, FormKind Kind)
{
    /// <summary>Whether its title or its sheet says that it shows how a form is filled in; a unit may have filled in the example itself.</summary>
    public bool IsExample
    {
        get
        {
            if (Title.SaysExample(Rows[0].Cells[0].Position.Sheet)) return true;
            foreach (var row in Facts)
            {
                if (Title.SaysExample(row.Title)) return true;
            }

            return false;
        }
    }
}
