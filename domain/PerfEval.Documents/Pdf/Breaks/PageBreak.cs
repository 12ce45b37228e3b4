using System.Globalization;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Pdf.Characters;
using PerfEval.Documents.Pdf.Pages;
using PerfEval.Documents.Text.Indicators;

namespace PerfEval.Documents.Pdf.Breaks;

/// <summary>Mends what a page break cut: cells that cover rows on both sides of it, and a row that goes on on the next page.</summary>
internal static class PageBreak
{
    private const int FewestLabels = 3;

    /// <summary>Joins the first row of a page to the last row before it.</summary>
    /// <param name="before">The cells before the break; changed where they go on.</param>
    /// <param name="after">The page's cells, their rows counted on from the ones before; those that went into a cell before are taken out.</param>
    /// <param name="first">The first row after the break.</param>
    /// <returns>How many rows went into the rows before: 1 or 0.</returns>
    public static int Join(List<RunCell> before, List<RunCell> after, int first)
    {
        var upper = Indices(before, c => c.Cell.Row + c.Cell.RowSpan == first && c.Cell.IsInTable);
        var lower = Indices(after, c => c.Cell.Row == first && c.Cell.IsInTable);
        if (upper.Count == 0 || lower.Count == 0) return 0;

        var pairs = lower.Select(l => (Upper: upper.FindIndex(u => before[u].Cell.IsAlignedWith(after[l].Cell)), Lower: l)).Where(p => p.Upper >= 0).Select(p => (Upper: upper[p.Upper], p.Lower)).ToList();
        var cells = pairs.ConvertAll(p => (Before: before[p.Upper].Cell, After: after[p.Lower].Cell));
        var above = upper.ConvertAll(u => before[u].Cell);
        var heights = new Lazy<TextHeights>(() => new TextHeights(before, first));
        var paired = pairs.ConvertAll(p => p.Lower);

        var arePaired = (paired.Count == lower.Count || lower.Except(paired).All(l => after[l].Cell is { Text: "" } rest && !above.Exists(c => c.IsOver(rest)))) && !cells.Exists(AreApart);
        var isHeading = arePaired && IsCutHeading(cells);
        var isSure = isHeading || (arePaired && !cells.Exists(AreTwoValues) && GoesOn(cells, above));
        var mayGoOn = !isSure && arePaired && MayGoOn(cells, above);
        var isLikely = !isSure && arePaired && !cells.Exists(AreTwoValues) && (IsLikelyToGoOn(cells, above) || (mayGoOn && heights.Value.AreCut(OfOneRow(above), OfOneRow(cells.Select(c => c.After)))));
        var goesOn = isSure || isLikely;
        var isUnsure = !goesOn && mayGoOn;
        foreach (var l in lower.Where(l => IsOverSeveral(after[l].Cell, upper.Select(u => before[u].Cell)))) after[l] = Doubted(after[l], ReadMessages.DoubtMissingEdge);
        var end = after.Max(c => c.Cell.Row + c.Cell.RowSpan);
        bool? BeginsBelow(PlacedCell cell) => heights.Value.BeginsAt(cell, isCutBelow: cell.Row + cell.RowSpan == end);
        var gone = new HashSet<int>();
        var leading = true;
        foreach (var (u, l) in pairs)
        {
            var (one, other) = (before[u].Cell, after[l].Cell);
            var isLabel = leading && (one.Text.Length, other.Text.Length) switch
            {
                (0, 0) => false,
                (0, _) => !IsRest(before[u]) && BeginsBelow(other) != true,
                (_, 0) => true,
                _ => IsCutName(one.Text, other.Text),
            };
            leading &= other.Text.Length == 0 || isLabel || IsNextNumber(one.Text, other.Text) || IsSameGroup(one.Text, other.Text);
            var spans = one.RowSpan > 1 && other.RowSpan > 1 && other.Text.Length == 0;
            if (isUnsure && !isLabel && other.Text.Length > 0) (before[u], after[l]) = (Doubted(before[u], ReadMessages.DoubtCutRow), Doubted(after[l], ReadMessages.DoubtCutRow));
            if (!goesOn && !isLabel && !spans) continue;
            gone.Add(l);
            if (isLabel && one.Text.Length == 0 && BeginsBelow(other) is null) after[l] = Doubted(after[l], ReadMessages.DoubtLevel);
            before[u] = Merged(before[u], after[l], goesOn, isHeading);
            if (isLikely && before[u].Cell.RowSpan == 1) before[u] = Doubted(before[u], ReadMessages.DoubtCutRow);
        }

        for (var i = after.Count - 1; i >= 0; i--)
        {
            if (gone.Contains(i)) after.RemoveAt(i);
        }

        return goesOn ? 1 : 0;
    }

    /// <summary>Doubts the rows on both sides of a break where no lines show what is cut and only one of them has figures: the other may be its first lines, or its last.</summary>
    /// <param name="before">The cells before the break.</param>
    /// <param name="after">The page's cells, their rows counted on from the ones before.</param>
    /// <param name="first">The first row after the break.</param>
    public static void DoubtCut(List<RunCell> before, List<RunCell> after, int first)
    {
        var upper = Indices(before, c => c.Cell.Row + c.Cell.RowSpan == first && c.Cell.IsInTable);
        var lower = Indices(after, c => c.Cell.Row == first && c.Cell.IsInTable);
        if (upper.Count == 0 || lower.Count == 0 || upper.Exists(u => RowKind.IsLabel(before[u].Cell.Text)) || lower.Exists(l => RowKind.IsLabel(after[l].Cell.Text))) return;
        if (upper.Exists(u => RowKind.IsNumber(before[u].Cell.Text)) == lower.Exists(l => RowKind.IsNumber(after[l].Cell.Text))) return;
        foreach (var u in upper) before[u] = Doubted(before[u], ReadMessages.DoubtCutRow);
        foreach (var l in lower) after[l] = Doubted(after[l], ReadMessages.DoubtCutRow);
    }

    // 效益指标（30 over 分）, 社会效益 over 指标, 服务对象 over 满意度指标: a group's name goes on, though a row of its own begins beside it.
    private static bool IsCutName(string upper, string lower)
    {
        var (open, close) = (upper.AsSpan().LastIndexOfAny('（', '('), lower.AsSpan().IndexOfAny('）', ')'));
        if (close >= 0 && lower.AsSpan(0, close).IndexOfAny('（', '(') < 0) return open > upper.AsSpan().LastIndexOfAny('）', ')');
        var (above, below, whole) = (LabelText.Of(upper).Core, LabelText.Of(lower).Core, LabelText.Of(upper + lower).Core);
        return LevelVocabulary.IsName(whole) && (LevelVocabulary.IsName(above) ? below is "" or "指标" : whole != below);
    }

    // 目标未完成 over 原因分析: a label that neither part is.
    private static bool IsCutLabel(string upper, string lower) => upper.Length > 0 && IsKnown(LabelText.Of(upper + lower)) && !IsKnown(LabelText.Of(upper));

    private static bool IsKnown(LabelText label) => label.Words.IsKnown || LabelIndex.IsReason(label.Core);

    // 序号 before the groups counts the rows on both sides.
    private static bool IsNextNumber(string upper, string lower) =>
        int.TryParse(upper, NumberStyles.None, CultureInfo.InvariantCulture, out var one) && int.TryParse(lower, NumberStyles.None, CultureInfo.InvariantCulture, out var next) && next == one + 1;

    // Labels of columns, of which those with text on both sides of the break are whole on neither.
    private static bool IsCutHeading(List<(PlacedCell Upper, PlacedCell Lower)> pairs)
    {
        static bool IsLabel(string text) => RowKind.IsIndicatorColumn(text);
        var cut = pairs.FindAll(p => p.Upper.Text.Length > 0 && p.Lower.Text.Length > 0);
        return cut.Count > 0 && pairs.Count(p => IsLabel(p.Upper.Text + p.Lower.Text)) >= FewestLabels
            && !pairs.Exists(p => RowKind.IsNumber(p.Upper.Text) || RowKind.IsNumber(p.Lower.Text))
            && cut.TrueForAll(p => IsLabel(p.Upper.Text + p.Lower.Text) || !(IsLabel(p.Upper.Text) || IsLabel(p.Lower.Text)));
    }

    // Two groups, or a name's weight, （30分）, above the next name.
    private static bool AreApart((PlacedCell Upper, PlacedCell Lower) cells)
    {
        var (upper, lower) = (cells.Upper.Text, cells.Lower.Text);
        return upper.Length > 0 && lower.Length > 0 && upper != lower && (TableScanner.IsWeightAlone(upper) || (IsGroup(cells.Upper) && IsGroup(cells.Lower)));
    }

    // 192只 above 180只: what goes on in the next line would have filled its own, and has its unit once.
    private static bool AreTwoValues((PlacedCell Upper, PlacedCell Lower) cells) =>
        RowKind.UnitOf(cells.Upper.Text) is { } one && RowKind.UnitOf(cells.Lower.Text) is { } other && (!cells.Upper.IsFull || (one.Length > 0 && one == other));

    private static bool IsGroup(PlacedCell cell) => LevelVocabulary.IsName(LabelText.Of(cell.Text).Core);

    private static IEnumerable<PlacedCell> OfOneRow(IEnumerable<PlacedCell> cells) => cells.Where(c => c.RowSpan == 1);

    // A group that is said again in each of its rows.
    private static bool IsSameGroup(string upper, string lower) => upper == lower && LevelVocabulary.IsOfAKind(LabelText.Of(upper).Core);

    // A row of figures has them once, and digits below a text are its rest: where one side has none and the texts go on, it is one row.
    private static bool GoesOn(List<(PlacedCell Upper, PlacedCell Lower)> pairs, List<PlacedCell> upper)
    {
        var printed = pairs.Where(p => p.Lower.Text.Length > 0).ToList();
        if (printed is [var (one, rest)] && IsCutLabel(one.Text, rest.Text)) return true;
        if (upper.Any(c => RowKind.IsLabel(c.Text)) || pairs.Any(p => RowKind.IsLabel(p.Lower.Text) || TemplateRow.Begins(p.Lower.Text))) return false;
        if (printed.Count == 0) return false;
        var (above, below) = (upper.Any(c => RowKind.IsNumber(c.Text)), printed.Any(p => RowKind.IsNumber(p.Lower.Text) && (p.Upper.Text.Length == 0 || RowKind.IsNumber(p.Upper.Text))));
        if (above && below) return false;
        if (below) return pairs.Any(p => p.Upper.IsFull && p.Lower.Text.Length > 0) && upper.All(c => c.Text.Length == 0 || c.RowSpan > 1 || c.IsFull);
        if (printed.Any(p => p.Upper.Text.Length == 0)) return false;
        return printed.Any(p => p.Upper.IsFull) || (above && printed.Count == 1);
    }

    // Two rows have their figures in the same columns: of one, each stands above the break or below it. Where a text fills its line or
    // names a group only with what stands below it, or all texts above but a group's name go on below beside the figures, it is hardly two.
    private static bool IsLikelyToGoOn(List<(PlacedCell Upper, PlacedCell Lower)> pairs, List<PlacedCell> upper)
    {
        if (upper.Exists(c => RowKind.IsLabel(c.Text) || TemplateRow.Begins(c.Text))) return false;
        if (pairs.Exists(p => RowKind.IsLabel(p.Lower.Text) || TemplateRow.Begins(p.Lower.Text) || (RowKind.IsNumber(p.Upper.Text) && RowKind.IsNumber(p.Lower.Text)))) return false;

        // A number before all others counts the rows.
        var isCounted = RowKind.IsNumber(upper[0].Text);
        var own = pairs.FindAll(p => p.Upper.RowSpan == 1 && p.Lower.RowSpan == 1 && !(isCounted && p.Upper == upper[0]));
        var figures = own.Count(p => p.Upper.Text.Length == 0 && RowKind.IsNumber(p.Lower.Text));
        if (figures > 1 && !upper.Skip(1).Any(c => RowKind.IsNumber(c.Text)) && own.Exists(p => p.Upper.Text.Length > 0 && p.Lower.Text.Length > 0) && own.TrueForAll(p => p.Upper.Text.Length == 0 || p.Lower.Text.Length > 0 || IsGroup(p.Upper))) return true;
        return (figures > 0 || own.TrueForAll(p => p.Upper.Text.Length > 0 || p.Lower.Text.Length == 0))
            && own.Exists(p => p.Upper.Text.Length > 0 && p.Lower.Text.Length > 0 && (p.Upper.IsFull || IsCutName(p.Upper.Text, p.Lower.Text)));
    }

    // Texts without any figure below a row with figures: a row of its own would have some. Its group's name may stand below alone.
    private static bool MayGoOn(List<(PlacedCell Upper, PlacedCell Lower)> pairs, List<PlacedCell> upper)
    {
        if (pairs.Exists(p => RowKind.IsLabel(p.Lower.Text) || RowKind.IsNumber(p.Lower.Text) || TemplateRow.Begins(p.Lower.Text))) return false;
        var own = pairs.Where(p => p.Lower is { Text.Length: > 0, RowSpan: 1 }).ToList();
        return own.Exists(p => p.Upper.Text.Length > 0) && own.TrueForAll(p => p.Upper.Text.Length > 0 || IsGroup(p.Lower)) && upper.Count(c => RowKind.IsNumber(c.Text)) > 1 && pairs.Exists(p => p.Lower.Text.Length == 0 && RowKind.IsNumber(p.Upper.Text));
    }

    // A name under several columns of the row above: a page's top may lack the line between two cells.
    private static bool IsOverSeveral(PlacedCell cell, IEnumerable<PlacedCell> upper) =>
        cell.Text.Length > 0 && !RowKind.IsLabel(cell.Text) && !RowKind.IsTotal(cell.Text) && upper.Count(u => u.Left > cell.Left - 2 && u.Right < cell.Right + 2) > 1;

    private static RunCell Doubted(RunCell cell, string doubt) => cell.Cell.Text.Length == 0 ? cell : cell with { Cell = cell.Cell with { Doubt = cell.Cell.Doubt ?? doubt } };

    // An empty cell at the top of a page is what is left of one above it, not the beginning of one below.
    private static bool IsRest(RunCell cell) => cell.Position is { Page: > 1, Row: 1 };

    // One row is a guess unless its text had no room; the two parts of a name are known by what they make.
    private static RunCell Merged(RunCell one, RunCell other, bool isOneRow, bool isKnown) => one with
    {
        Cell = one.Cell with
        {
            Text = TextLines.Joined(one.Cell.Text, other.Cell.Text),
            RowSpan = one.Cell.RowSpan + other.Cell.RowSpan - (isOneRow ? 1 : 0),
            IsFull = other.Cell.IsFull,
            Doubt = one.Cell.Doubt ?? other.Cell.Doubt ?? (isOneRow && !isKnown && one.Cell.Text.Length > 0 && other.Cell.Text.Length > 0 && !one.Cell.IsFull ? ReadMessages.DoubtJoined : null),
        },
        Position = one.Cell.Text.Length > 0 ? one.Position : other.Position,
    };

    private static List<int> Indices(List<RunCell> cells, Func<RunCell, bool> isWanted) => [.. Enumerable.Range(0, cells.Count).Where(i => isWanted(cells[i])).OrderBy(i => cells[i].Cell.Left)];
}
