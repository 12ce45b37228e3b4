using PerfEval.Documents.Pdf.Characters;
using PerfEval.Documents.Pdf.Ruled;

namespace PerfEval.Documents.Pdf.Pages;

/// <summary>Parts a sheet on which pages are printed beside one another, as they are to save paper.</summary>
internal static class SheetPages
{
    private const int FewestColumns = 3;

    private const int MostPages = 4;

    /// <summary>The sheet's pages with their tables, from left to right; the sheet itself where its tables do not stand beside one another.</summary>
    public static IEnumerable<(PdfPageContent Page, List<RuledTable> Tables)> Of(PdfPageContent sheet) => Of(sheet, MostPages);

    private static IEnumerable<(PdfPageContent Page, List<RuledTable> Tables)> Of(PdfPageContent sheet, int most)
    {
        var found = RuledTableFinder.Find(sheet);
        if (most == 1) return [(sheet, found)];
        var tables = found.Where(t => t.Columns.Length > FewestColumns).OrderBy(t => t.Columns[0]).ToList();
        for (var i = 1; i < tables.Count; i++)
        {
            var (left, right) = (tables.Take(i).Max(t => t.Columns[^1]), tables[i].Columns[0]);
            if (left >= right || !tables.Take(i).Any(t => IsBeside(t, tables[i]))) continue;
            var middle = (left + right) / 2;
            var first = Part(sheet, double.NegativeInfinity, middle, 0);
            return [(first, RuledTableFinder.Find(first)), .. Of(Part(sheet, middle, double.PositiveInfinity, tables[0].Columns[0] - right), most - 1)];
        }

        return [(sheet, found)];
    }

    private static bool IsBeside(RuledTable one, RuledTable other) => Math.Min(one.Rows[^1], other.Rows[^1]) > Math.Max(one.Rows[0], other.Rows[0]);

    // What stands between two places across the sheet, moved to where the first page begins.
    private static PdfPageContent Part(PdfPageContent sheet, double from, double to, double by)
    {
        bool IsIn(double x) => x > from && x <= to;
        return sheet with
        {
            Glyphs = [.. sheet.Glyphs.Where(g => IsIn(g.Point.X)).Select(g => Moved(g, by))],
            Horizontal = [.. sheet.Horizontal.Where(r => IsIn((r.From + r.To) / 2)).Select(r => r with { From = r.From + by, To = r.To + by })],
            Vertical = [.. sheet.Vertical.Where(r => IsIn(r.At)).Select(r => r with { At = r.At + by })],
        };
    }

    private static PdfGlyph Moved(PdfGlyph glyph, double by) => glyph.Turn switch
    {
        1 => glyph with { Baseline = glyph.Baseline - by },
        2 => glyph with { Left = glyph.Left - by, Right = glyph.Right - by },
        3 => glyph with { Baseline = glyph.Baseline + by },
        _ => glyph with { Left = glyph.Left + by, Right = glyph.Right + by },
    };
}
