using PerfEval.Documents.Pdf.Breaks;
using PerfEval.Documents.Pdf.Characters;
using PerfEval.Documents.Pdf.Rulings;

namespace PerfEval.Documents.Pdf.Aligned;

/// <summary>Puts the parts of lines together that are the lines of one cell: close under one another, and more so than rows are.</summary>
internal static class TextBlockFinder
{
    /// <summary>How far apart the lines of a cell stand at most, in sizes of the text, where nothing shows more.</summary>
    public const double Leading = 1.5;

    private const double Nearly = 0.97;

    // What stands nearer is beside, not under: a line of a cell between the lines of another one.
    private const double Closest = 0.9;

    /// <summary>The blocks, from top to bottom.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="rulings">The page's horizontal lines; no cell goes on below one.</param>
    /// <param name="gaps">What parts columns.</param>
    /// <param name="leading">How far apart the lines of a cell stand at most, in sizes of the text.</param>
    public static List<TextBlock> Find(IReadOnlyList<TextRun> lines, IReadOnlyList<Ruling> rulings, PartGaps gaps, double leading = Leading)
    {
        var open = new List<List<TextRun>>();
        var blocks = new List<List<TextRun>>();
        foreach (var line in lines)
        {
            var parts = AroundText.Parts(line, gaps);
            open.RemoveAll(b => parts.TrueForAll(p => !IsClose(b[^1], p, leading)));
            var taken = new List<List<TextRun>>();
            foreach (var part in parts)
            {
                var above = open.Where(b => IsUnder(b, part, leading) && !IsCut(b[^1], part, rulings)).ToList();
                var fits = above.Count == 1 && !taken.Contains(above[0]) && parts.Count(p => IsUnder(above[0], p, leading)) == 1;
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
    public static bool AreTight(IReadOnlyList<TextBlock> blocks) => blocks.Any(b => NumbersOf(b).Count > 1);

    /// <summary>
    /// How far apart the lines of a cell stand at most where rows stand close: as far as the closest lines of all, and
    /// nearer to one another than the closest rows of figures; null where these are no farther apart.
    /// </summary>
    /// <param name="blocks">Blocks as they are where nothing shows more; some may hold the figures of several rows.</param>
    public static double? LeadingBelowRows(IReadOnlyList<TextBlock> blocks)
    {
        var (lines, rows) = (Nearest(blocks.Select(b => b.Lines)) / Nearly, Nearly * Nearest(blocks.Select(NumbersOf)));
        return lines < rows ? lines : null;
    }

    private static double Nearest(IEnumerable<IReadOnlyList<TextRun>> lines) =>
        lines.SelectMany(l => l.Zip(l.Skip(1), (a, b) => (b.Baseline - a.Baseline) / Math.Min(a.Size, b.Size))).Where(d => d > Closest).DefaultIfEmpty(Leading).Min();

    private static List<TextRun> NumbersOf(TextBlock block) => block.Lines.Count > 1 ? [.. block.Lines.Where(l => RowKind.IsNumber(TextLines.Text(l.Glyphs)))] : [];

    // A title stands no farther above a table than its own lines do: the smaller of two sizes says how close they are.
    private static bool IsClose(TextRun above, TextRun below, double leading) => below.Baseline - above.Baseline <= leading * Math.Min(above.Size, below.Size);

    private static bool IsUnder(List<TextRun> block, TextRun part, double leading) => IsClose(block[^1], part, leading) && Math.Min(block.Max(l => l.Right), part.Right) - Math.Max(block.Min(l => l.Left), part.Left) > part.Size * 0.3;

    private static bool IsCut(TextRun above, TextRun below, IReadOnlyList<Ruling> rulings) =>
        rulings.Any(r => r.At > above.Baseline - (above.Size * 0.3) && r.At < below.Baseline - (below.Size * 0.3) && r.From < below.Right && r.To > below.Left);
}
