using System.Collections.Immutable;
using PerfEval.Documents.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Pdf;

/// <summary>Makes grids of a document's pages.</summary>
internal static class DocumentGrids
{
    private const double SameEdge = 1.5;

    /// <summary>The grids, in the order of the pages.</summary>
    public static ImmutableArray<Grid> Of(IReadOnlyList<PlacedPage> pages, string file) => [.. pages.Select(p => GridOf(p, file))];

    private static Grid GridOf(PlacedPage page, string file)
    {
        var edges = Edges.Of(page.Edges.Concat(page.Cells.Select(c => c.Left)).Concat(page.Cells.Select(c => c.Right)), SameEdge);
        var cells = page.Cells.Where(c => c.Text.Length > 0).Select(c =>
        {
            var column = Edges.Nearest(edges, c.Left);
            var end = Math.Max(column + 1, Edges.Nearest(edges, c.Right));
            return new GridCell(c.Row, column, c.RowSpan, end - column, c.Text, new SourcePosition { File = file, Page = page.Number, Row = c.Row + 1 });
        });
        return new Grid("", [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)]);
    }
}
