using PerfEval.Documents.Pdf.Characters;

namespace PerfEval.Documents.Pdf.Ruled;

/// <summary>
/// Finds what is printed over a table and is none of its text: a watermark, a seal, a running title. A page whose rows are
/// drawn one after another shows it, for it is drawn out of the order of the rows.
/// </summary>
internal static class OverlaidText
{
    private const double LeastInOrder = 0.85;
    private const double MostDrawnOnce = 0.85;
    private const double SameLine = 0.9;
    private const double OtherSize = 1.15;

    /// <summary>Takes what is printed over cells out of their characters where the cell has text of its own.</summary>
    /// <param name="tables">The page's tables.</param>
    /// <param name="cells">The characters of each table's cells; those printed over them are taken out.</param>
    /// <returns>The cells that something is printed over, or may be.</returns>
    public static HashSet<(int Table, int Cell)> TakeOut(IReadOnlyList<RuledTable> tables, List<PdfGlyph>[][] cells)
    {
        var pieces = Pieces(tables, cells);
        var inOrder = InOrder(pieces);
        var own = pieces.Where((p, i) => inOrder[i]).ToLookup(p => p.Place);
        var rows = pieces.Where(p => p.IsOfOneRow).Select(p => p.Place).Distinct().ToList();
        if (rows.Count(own.Contains) < rows.Count * LeastInOrder) return OfOtherSize(pieces, cells);

        var over = new HashSet<(int Table, int Cell)>();
        for (var from = 0; from < pieces.Count;)
        {
            var end = from + 1;
            while (end < pieces.Count && inOrder[end] == inOrder[from]) end++;
            if (!inOrder[from] && IsOver(pieces.GetRange(from, end - from), own)) over.UnionWith(pieces.GetRange(from, end - from).Select(p => p.Place));
            from = end;
        }

        foreach (var place in pieces.Where((_, i) => !inOrder[i]).Select(p => p.Place).Distinct().Where(own.Contains))
        {
            cells[place.Table][place.Cell].RemoveAll(g => PieceAt(pieces, g.Order) is >= 0 and var at && !inOrder[at] && pieces[at].Place == place);
        }

        var byCells = own.Count(p => p.Count() == 1) > own.Count * MostDrawnOnce;
        over.UnionWith(own.Where(p => p.Count() > 1 && (byCells || IsTwice([.. p], cells[p.Key.Table][p.Key.Cell]))).Select(p => p.Key));
        return over;
    }

    // A program may draw the cells with one line first and those with several after them: each is the only text of its cell.
    private static bool IsOver(List<Piece> pieces, ILookup<(int Table, int Cell), Piece> own) =>
        pieces.Exists(p => own.Contains(p.Place)) || pieces.Select(p => p.Place).Distinct().Count() < pieces.Count;

    // The piece that is drawn then; -1 where none is.
    private static int PieceAt(List<Piece> pieces, int order)
    {
        var (low, high) = (0, pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pieces[middle].First <= order) low = middle + 1;
            else high = middle;
        }

        return low > 0 && order <= pieces[low - 1].Last ? low - 1 : -1;
    }

    // What is drawn at once in one cell.
    private static List<Piece> Pieces(IReadOnlyList<RuledTable> tables, List<PdfGlyph>[][] cells)
    {
        var drawn = new List<(int Order, int Table, int Cell)>();
        for (var t = 0; t < cells.Length; t++)
        {
            for (var c = 0; c < cells[t].Length; c++)
            {
                foreach (var glyph in cells[t][c])
                {
                    if (!glyph.IsSpace && !glyph.IsFilledIn) drawn.Add((glyph.Order, t, c));
                }
            }
        }

        drawn.Sort();
        var firstRows = new int[tables.Count];
        for (var t = 1; t < tables.Count; t++) firstRows[t] = firstRows[t - 1] + tables[t - 1].Rows.Length - 1;
        var pieces = new List<Piece>();
        for (var from = 0; from < drawn.Count;)
        {
            var (order, t, c) = drawn[from];
            var end = from + 1;
            while (end < drawn.Count && (drawn[end].Table, drawn[end].Cell) == (t, c)) end++;
            var (row, span) = (firstRows[t] + tables[t].Cells[c].Row, tables[t].Cells[c].RowSpan);
            pieces.Add(new Piece((t, c), row, row + span - 1, order, drawn[end - 1].Order));
            from = end;
        }

        return pieces;
    }

    // The most pieces whose rows follow one another as they are drawn; a cell beside several rows may be drawn before, between or after them.
    private static bool[] InOrder(List<Piece> pieces)
    {
        var inOrder = new bool[pieces.Count];
        var (ends, before) = (new List<int>(), new int[pieces.Count]);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (!pieces[i].IsOfOneRow) continue;
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (pieces[ends[middle]].FirstRow <= pieces[i].FirstRow) low = middle + 1;
                else high = middle;
            }

            before[i] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count) ends.Add(i);
            else ends[low] = i;
        }

        for (var i = ends.Count > 0 ? ends[^1] : -1; i >= 0; i = before[i]) inOrder[i] = true;
        MarkBeside(pieces, inOrder);
        return inOrder;
    }

    private static void MarkBeside(List<Piece> pieces, bool[] inOrder)
    {
        var next = new int[pieces.Count];
        for (var (i, row) = (pieces.Count - 1, int.MaxValue); i >= 0; i--)
        {
            next[i] = row;
            if (inOrder[i]) row = pieces[i].FirstRow;
        }

        var last = -1;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].IsOfOneRow) last = inOrder[i] ? pieces[i].FirstRow : last;
            else inOrder[i] = last <= pieces[i].LastRow + 1 && (next[i] >= pieces[i].FirstRow - 1 || last < 0);
        }
    }

    // Where rows are drawn line by line, two pieces of one cell are lines of it; on one line they may be two texts.
    private static bool IsTwice(List<Piece> pieces, List<PdfGlyph> glyphs)
    {
        var drawn = glyphs.Where(g => !g.IsSpace).OrderBy(g => g.Order).ToList();
        var above = new double[drawn.Count];
        for (var i = 0; i < drawn.Count; i++) above[i] = i == 0 ? drawn[i].Baseline : Math.Max(above[i - 1], drawn[i].Baseline);
        var (last, top) = (drawn.Count, drawn.Count);
        for (var i = pieces.Count - 1; i > 0; i--)
        {
            for (; last > 0 && drawn[last - 1].Order >= pieces[i].First; last--)
            {
                if (top == drawn.Count || drawn[last - 1].Baseline <= drawn[top].Baseline) top = last - 1;
            }

            if (Math.Abs(drawn[top].Baseline - above[last - 1]) < SameLine * drawn[top].Size) return true;
        }

        return false;
    }

    // A page filled in after its labels were drawn has no order of rows; what is set larger than the rest of its cell may be no part of it.
    private static HashSet<(int Table, int Cell)> OfOtherSize(List<Piece> pieces, List<PdfGlyph>[][] cells)
    {
        var over = new HashSet<(int Table, int Cell)>();
        foreach (var place in pieces.GroupBy(p => p.Place).Where(p => p.Count() > 1).Select(p => p.Key))
        {
            var printed = cells[place.Table][place.Cell].Where(g => !g.IsSpace).ToList();
            if (printed.Max(g => g.Size) > printed.Min(g => g.Size) * OtherSize) over.Add(place);
        }

        return over;
    }

    private sealed record Piece((int Table, int Cell) Place, int FirstRow, int LastRow, int First, int Last)
    {
        public bool IsOfOneRow => FirstRow == LastRow;
    }
}
