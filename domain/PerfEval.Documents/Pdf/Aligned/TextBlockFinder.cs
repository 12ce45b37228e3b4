using PerfEval.Documents.Pdf.Breaks;
using PerfEval.Documents.Pdf.Characters;
using PerfEval.Documents.Pdf.Rulings;

namespace PerfEval.Documents.Pdf.Aligned;

/// <summary>Puts the parts of lines together that are the lines of one cell: close under one another, and more so than rows are.</summary>
internal static class TextBlockFinder
{
    private const double Leading = 1.5;

    /// <summary>The blocks, from top to bottom.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="rulings">The page's horizontal lines; no cell goes on below one.</param>
    /// <param name="gaps">What parts columns.</param>
    public static List<TextBlock> Find(IReadOnlyList<TextRun> lines, IReadOnlyList<Ruling> rulings, PartGaps gaps)
    {
        var open = new List<List<TextRun>>();
        var blocks = new List<List<TextRun>>();
        foreach (var line in lines)
        {
            var parts = AroundText.Parts(line, gaps);
            open.RemoveAll(b => parts.TrueForAll(p => !IsClose(b[^1], p)));
            var taken = new List<List<TextRun>>();
            foreach (var part in parts)
            {
                var above = open.Where(b => IsUnder(b, part) && !IsCut(b[^1], part, rulings)).ToList();
                var fits = above.Count == 1 && !taken.Contains(above[0]) && parts.Count(p => IsUnder(above[0], p)) == 1;
                var block = fits ? above[0] : [];
                if (!fits) blocks.Add(block);
                block.Add(part);
                taken.Add(block);
            }

            foreach (var block in taken)
            {
                if (!open.Contains(block)) open.Add(block);
            }
        }

        return [.. blocks.Select(b => new TextBlock(b)).OrderBy(b => b.Top)];
    }

    /// <summary>Whether rows stand as close as lines do, so that what is one cell cannot be seen: figures have a line each.</summary>
    public static bool AreTight(IReadOnlyList<TextBlock> blocks) =>
        blocks.Any(b => b.Lines.Count > 1 && b.Lines.Count(l => RowKind.IsNumber(TextLines.Text(l.Glyphs))) > 1);

    // A title stands no farther above a table than its own lines do: the smaller of two sizes says how close they are.
    private static bool IsClose(TextRun above, TextRun below) => below.Baseline - above.Baseline <= Leading * Math.Min(above.Size, below.Size);

    private static bool IsUnder(List<TextRun> block, TextRun part) => IsClose(block[^1], part) && Math.Min(block.Max(l => l.Right), part.Right) - Math.Max(block.Min(l => l.Left), part.Left) > part.Size * 0.3;

    private static bool IsCut(TextRun above, TextRun below, IReadOnlyList<Ruling> rulings) =>
        rulings.Any(r => r.At > above.Baseline - (above.Size * 0.3) && r.At < below.Baseline - (below.Size * 0.3) && r.From < below.Right && r.To > below.Left);
}
