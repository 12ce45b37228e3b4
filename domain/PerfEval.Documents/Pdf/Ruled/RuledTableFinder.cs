using PerfEval.Documents.Pdf.Pages;
using PerfEval.Documents.Pdf.Rulings;

namespace PerfEval.Documents.Pdf.Ruled;

/// <summary>Finds the tables that a page's lines draw.</summary>
internal static class RuledTableFinder
{
    /// <summary>More edges than any form has; a drawing with more is no table.</summary>
    private const int MostEdges = 1500;

    private const int MostCells = 200_000;

    /// <summary>The tables, from top to bottom.</summary>
    public static List<RuledTable> Find(PdfPageContent page)
    {
        var apart = Tolerance(page);
        var horizontal = RulingJoiner.Join(page.Horizontal, apart, apart * 1.5).Where(r => r.Length > apart * 2).ToList();
        var vertical = RulingJoiner.Join(page.Vertical, apart, apart * 1.5).Where(r => r.Length > apart * 2).ToList();
        if (horizontal.Count == 0 || vertical.Count == 0 || horizontal.Count > MostEdges || vertical.Count > MostEdges) return [];

        var tables = new List<RuledTable>();
        foreach (var (across, down) in Connected(horizontal, vertical, apart))
        {
            if (TableOf(across, down, apart) is { } table) tables.Add(table);
        }

        return [.. tables.OrderBy(t => t.Rows[0]).ThenBy(t => t.Columns[0])];
    }

    // Two edges closer than a third of a character leave no room for text between them.
    private static double Tolerance(PdfPageContent page)
    {
        if (page.Glyphs.IsEmpty) return 2;
        var sizes = page.Glyphs.Select(g => g.Size).Order().ToList();
        return Math.Clamp(sizes[sizes.Count / 2] * 0.33, 0.5, 3);
    }

    private static IEnumerable<(List<Ruling> Across, List<Ruling> Down)> Connected(List<Ruling> horizontal, List<Ruling> vertical, double apart)
    {
        var sets = new DisjointSets(horizontal.Count + vertical.Count);
        for (var h = 0; h < horizontal.Count; h++)
        {
            for (var v = 0; v < vertical.Count; v++)
            {
                if (Meet(horizontal[h], vertical[v], apart)) sets.Join(h, horizontal.Count + v);
            }
        }

        return Enumerable.Range(0, horizontal.Count + vertical.Count).GroupBy(sets.Of)
            .Select(g => (g.Where(i => i < horizontal.Count).Select(i => horizontal[i]).ToList(), g.Where(i => i >= horizontal.Count).Select(i => vertical[i - horizontal.Count]).ToList()));
    }

    private static bool Meet(Ruling across, Ruling down, double apart) =>
        down.At >= across.From - apart && down.At <= across.To + apart && across.At >= down.From - apart && across.At <= down.To + apart;

    private static RuledTable? TableOf(List<Ruling> across, List<Ruling> down, double apart)
    {
        if (across.Count + down.Count < 3 || across.Count == 0 || down.Count == 0) return null;

        // A side that is not drawn is where the lines that end there end.
        var left = Math.Min(across.Min(r => r.From), down.Min(r => r.At));
        var right = Math.Max(across.Max(r => r.To), down.Max(r => r.At));
        var top = Math.Min(across.Min(r => r.At), down.Min(r => r.From));
        var bottom = Math.Max(across.Max(r => r.At), down.Max(r => r.To));
        var columns = Edges.Of([left, right, .. down.Select(r => r.At)], apart);
        var rows = Edges.Of([top, bottom, .. across.Select(r => r.At)], apart);
        if (columns.Length < 2 || rows.Length < 2 || (columns.Length - 1) * (rows.Length - 1) > MostCells) return null;
        return new RuledTable(columns, rows, LatticeCells.Of(columns, rows, across, down, apart));
    }
}
