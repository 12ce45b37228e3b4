using System.Collections.Immutable;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Pdf.Pages;
using PerfEval.Documents.Pdf.Ruled;

namespace PerfEval.Documents.Pdf.Breaks;

/// <summary>Makes grids of a document's pages: one of a page, or of the pages that one form goes on over.</summary>
internal static class DocumentGrids
{
    private const double SameEdge = 1.5;

    /// <summary>The grids, in the order of the pages.</summary>
    public static ImmutableArray<Grid> Of(IReadOnlyList<PlacedPage> pages, string file)
    {
        var runs = new List<PageRun>();
        foreach (var page in pages)
        {
            if (runs.Count > 0 && runs[^1].TryAdd(page)) continue;
            var rest = runs.Count > 0 ? runs[^1].TakeTop(page) : page;
            runs.Add(new PageRun(file));
            runs[^1].TryAdd(rest);
        }

        return [.. runs.Select(GridOf).Where(g => !g.Cells.IsEmpty)];
    }

    private static Grid GridOf(PageRun run)
    {
        var columns = new KeptColumns();
        var all = run.Cells.Select(columns.Stand).ToList();
        var edges = Edges.Of(all.Where(c => c.Cell.IsInTable || c.Cell.Text.Length > 0).SelectMany(c => new[] { c.Cell.Left, c.Cell.Right }), SameEdge);
        var cells = all.Where(c => c.Cell.Text.Length > 0).Select(c =>
        {
            var column = Edges.Nearest(edges, c.Cell.Left);
            var end = Math.Max(column + 1, Edges.Nearest(edges, c.Cell.Right));
            return new GridCell(c.Cell.Row, column, c.Cell.RowSpan, end - column, c.Cell.IsInTable ? CellText.Unwrapped(c.Cell.Text) : c.Cell.Text, c.Position) { Doubt = c.Cell.Doubt ?? (run.LacksMeanings ? ReadMessages.DoubtFontMap : null) };
        });
        return new Grid("", [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)]);
    }
}
