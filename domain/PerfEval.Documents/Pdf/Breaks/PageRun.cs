using PerfEval.Documents.Pdf.Pages;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Pdf.Breaks;

/// <summary>Pages that go on from one to the next, as one sequence of rows.</summary>
internal sealed class PageRun
{
    private const int HeadRows = 5;
    private readonly string _file;
    private readonly List<RunCell> _cells = [];
    private List<List<PlacedCell>> _firstRows = [];
    private List<List<PlacedCell>> _lastRows = [];
    private PlacedPage? _last;
    private int _lastOffset;
    private int _rows;

    public PageRun(string file) => _file = file;

    /// <summary>The cells, their rows counted from the run's first; empty cells of tables too.</summary>
    public IReadOnlyList<RunCell> Cells => _cells;

    /// <summary>Whether one of its pages lacks the meaning of many characters.</summary>
    public bool LacksMeanings { get; private set; }

    /// <summary>Adds a page that goes on from the one before; says no where it begins a form of its own.</summary>
    public bool TryAdd(PlacedPage page)
    {
        var rows = RowsOf(page);
        if (_last is null)
        {
            _firstRows = rows;
            Append(page, rows, 0, null);
            return true;
        }

        var heads = RunningText.Heads(_lastRows, rows);
        var skipped = heads + Repeated(rows[heads..], _firstRows[RunningText.Heads(rows, _firstRows)..]);
        if (rows.Skip(skipped).Take(HeadRows).Any(r => r.Any(c => RowKind.IsHead(c.Text)))) return false;

        var feet = RunningText.Feet(_lastRows, rows);
        string? doubt = null;
        if (CutAt(_last, page, rows, skipped) is { } cut)
        {
            var below = TakeBelow();
            if (cut > skipped || below > feet) doubt = ReadMessages.DoubtBetweenPages;
            skipped = cut + Headings(rows[cut..]);
        }
        else if (feet > 0)
        {
            TakeFrom(_lastRows[^feet][0].Row + _lastOffset);
        }

        Append(page, rows, skipped, doubt);
        return true;
    }

    /// <summary>Adds the table that goes on at the top of a page on which a form begins further down.</summary>
    /// <returns>What is left of the page; all of it where no table goes on.</returns>
    public PlacedPage TakeTop(PlacedPage page)
    {
        if (_last is not { IsAligned: false } || page.IsAligned || page.Cells.FirstOrDefault(c => RowKind.IsHead(c.Text)) is not { } head) return page;
        var end = page.Cells.Where(c => c.Columns is not null && c.Columns != head.Columns && c.Row < head.Row).Select(c => c.Row + c.RowSpan).DefaultIfEmpty().Max();
        if (end == 0 || end > head.Row || page.Cells.Any(c => c.Row < end && c.Columns is not null && c.Columns == head.Columns)) return page;
        var top = page with { RowCount = end, Cells = [.. page.Cells.Where(c => c.Row < end)] };
        if (RowsOf(top).Find(r => !RunningText.IsOutside(r)) is not { } row || !RunningText.GoesOn(_last, row) || !TryAdd(top)) return page;
        return page with { Cells = [.. page.Cells.Where(c => c.Row >= end)] };
    }

    private void Append(PlacedPage page, List<List<PlacedCell>> rows, int skipped, string? doubt)
    {
        var first = Math.Min(skipped < rows.Count ? rows[skipped].Min(c => c.Row) : page.RowCount, page.RowCount);
        var kept = page.Cells.Where(c => c.Row >= first && !IsPageNumber(c, page)).Select(c => Place(c.Row == first ? c with { Doubt = c.Doubt ?? doubt } : c, first, page)).ToList();
        if (_last is { IsAligned: true } && page.IsAligned) PageBreak.DoubtCut(_cells, kept, _rows);
        var shift = _last is null ? 0 : PageBreak.Join(_cells, kept, _rows);
        LacksMeanings |= page.LacksMeanings;
        _cells.AddRange(kept.Select(c => c with { Cell = c.Cell with { Row = c.Cell.Row - shift } }));
        (_last, _lastRows, _lastOffset) = (page, rows, _rows - first - shift);
        _rows += page.RowCount - first - shift;
    }

    // The row with which the table of the page before goes on, where what stands between them is no part of the form; null where it does not go on.
    private static int? CutAt(PlacedPage before, PlacedPage page, List<List<PlacedCell>> rows, int skipped)
    {
        if (before.IsAligned || page.IsAligned) return null;
        var row = rows.FindIndex(skipped, r => !RunningText.IsOutside(r));
        if (row < 0 || !RunningText.GoesOn(before, rows[row])) return null;
        return rows.Take(row).Skip(skipped).Any(r => r.Any(c => RowKind.IsLabel(c.Text))) ? null : row;
    }

    // Takes out the rows below the last row of the table; how many they were.
    private int TakeBelow()
    {
        var end = _cells.Where(c => c.Cell.IsInTable).Select(c => c.Cell.Row + c.Cell.RowSpan).DefaultIfEmpty(_rows).Max();
        return TakeFrom(end);
    }

    private int TakeFrom(int row)
    {
        var taken = _cells.Where(c => c.Cell.Row >= row).Select(c => c.Cell.Row).Distinct().Count();
        _cells.RemoveAll(c => c.Cell.Row >= row);
        _rows = row;
        return taken;
    }

    private RunCell Place(PlacedCell cell, int first, PlacedPage page) =>
        new(cell with { Row = cell.Row - first + _rows }, new SourcePosition { File = _file, Page = page.Number, Row = cell.Row + 1 });

    private static bool IsPageNumber(PlacedCell cell, PlacedPage page) =>
        !cell.IsInTable && (cell.Row == 0 || cell.Row == page.RowCount - 1) && RowKind.IsPageNumber(cell.Text) && page.Cells.Count(c => c.Row == cell.Row) == 1;

    private static List<List<PlacedCell>> RowsOf(PlacedPage page) =>
        [.. page.Cells.Where(c => c.Text.Length > 0 && !IsPageNumber(c, page)).GroupBy(c => c.Row).OrderBy(g => g.Key).Select(g => g.ToList())];

    // The rows at the top of a page that the run has already: those of its first page's top, or a heading of columns.
    private int Repeated(List<List<PlacedCell>> rows, List<List<PlacedCell>> firstRows)
    {
        var count = 0;
        while (count < rows.Count && count < firstRows.Count && IsSame(rows[count], firstRows[count].Select(c => c.Text))) count++;

        // A second copy of a form repeats its figures; a heading has none.
        if (count == rows.Count || rows.Take(count).Any(r => r.Count(c => RowKind.IsNumber(c.Text)) > 1)) count = 0;
        return count + Headings(rows[count..]);
    }

    private int Headings(List<List<PlacedCell>> rows)
    {
        // What stands above the head of the last form is another form's.
        var head = _cells.Where(c => RowKind.IsHead(c.Cell.Text)).Select(c => c.Cell.Row).DefaultIfEmpty().Max();
        var count = 0;
        while (count < rows.Count && RowKind.IsHeading(rows[count]) && _cells.Where(c => c.Cell.Text.Length > 0 && c.Cell.Row >= head).GroupBy(c => c.Cell.Row).Any(g => IsHeadingAgain(rows[count], g.Select(c => c.Cell)))) count++;
        return count;
    }

    // What stands beside the heading and the rows below it need not be said again: 绩效指标 before the groups.
    private static bool IsHeadingAgain(List<PlacedCell> row, IEnumerable<PlacedCell> heading)
    {
        var next = 0;
        foreach (var cell in heading)
        {
            if (next < row.Count && row[next].Text == cell.Text) next++;
            else if (cell.RowSpan == 1) return false;
        }

        return next == row.Count;
    }

    private static bool IsSame(IEnumerable<PlacedCell> row, IEnumerable<string> texts) => row.Select(c => c.Text).SequenceEqual(texts);
}
