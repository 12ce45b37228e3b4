using PerfEval.Documents.Pdf.Aligned;
using PerfEval.Documents.Pdf.Characters;
using PerfEval.Documents.Pdf.Ruled;

namespace PerfEval.Documents.Pdf.Pages;

/// <summary>Lays a page out in rows of cells: its tables row by row, and the text around them line by line.</summary>
internal static class PageLayout
{
    // Fewer may be a foreign name's.
    private const int FewestOfLabels = 3;

    /// <summary>The page's rows.</summary>
    /// <param name="page">What stands on the page.</param>
    /// <param name="found">The tables that its lines draw.</param>
    /// <param name="above">The heading that the page before ended below, where it has no lines.</param>
    /// <param name="gaps">What parts columns without lines.</param>
    public static PlacedPage Of(PdfPageContent page, List<RuledTable> found, AlignedHeading above, PartGaps gaps)
    {
        // A frame around text is no table.
        var tables = found.FindAll(t => t.Cells.Count > 1);
        var around = new List<PdfGlyph>();
        var glyphs = CellGlyphs.Sort(page.Glyphs, tables, around);
        TextBelow.Take(tables, glyphs, around);
        var overlaid = OverlaidText.TakeOut(tables, glyphs);
        var blocks = tables.Select((t, i) => Block(t, glyphs[i], c => overlaid.Contains((i, c)))).Concat(AroundText.Blocks(around, page, [.. tables.Select(t => t.Rows[0])], above, gaps));
        var placed = new List<PlacedCell>();
        var rows = 0;
        var (isTight, isAligned, isClose, isCut) = (false, false, false, false);
        foreach (var block in blocks.OrderBy(b => b.Top))
        {
            isTight |= block.IsTight;
            isAligned |= block.IsAligned;
            isClose |= block.IsClose;
            isCut |= block.IsCut;
            placed.AddRange(block.Cells.Select(c => c with { Row = c.Row + rows }));
            rows += block.RowCount;
        }

        return new PlacedPage(page.Number, rows, placed, [.. placed.Where(c => c.IsInTable).SelectMany(c => new[] { c.Left, c.Right })]) { IsTight = isTight, IsAligned = isAligned || page.IsShaded, IsClose = isClose, IsCut = isCut, LacksMeanings = page.Unmapped >= FewestOfLabels };
    }

    private static PageBlock Block(RuledTable drawn, List<PdfGlyph>[] printed, Func<int, bool> isOverlaid)
    {
        var (table, glyphs, cell) = MissingEdges.Parted(drawn, printed);
        var over = RunOver.Cells(table, glyphs);
        var cells = table.Cells.Select((span, i) =>
        {
            var (left, right) = (table.Columns[span.Column], table.Columns[span.Column + span.ColumnSpan]);
            var (text, doubt) = TextLines.Text(glyphs[i], right - left);
            if (isOverlaid(cell[i])) doubt = ReadMessages.DoubtOverlaid;
            else if (span.IsInferred && text.Length > 0) doubt ??= ReadMessages.DoubtMissingEdge;
            else if (over.Contains(i)) doubt ??= ReadMessages.DoubtRunOver;
            else if (CutAtEdge.Ends(table, glyphs, i)) doubt ??= ReadMessages.DoubtCutAtEdge;
            var extent = TextLines.Extent(glyphs[i], right - left);
            return new PlacedCell(span.Row, span.RowSpan, left, right, text)
            {
                IsInTable = true,
                Columns = table.Columns,
                Doubt = doubt,
                IsFull = extent.IsFull,
                Above = extent.RoomBelow(table.Rows[span.Row]),
                Below = extent.RoomAbove(table.Rows[span.Row + span.RowSpan]),
            };
        });
        var (placed, rows) = HollowRows.Without([.. cells], table.Rows.Length - 1);
        return new PageBlock(table.Rows[0], rows, placed);
    }
}
