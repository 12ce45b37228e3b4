using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Pdf;

/// <summary>Pages that go on from one to the next, as one sequence of rows.</summary>
internal sealed class PageRun
{
    private const int HeadRows = 5;
    private readonly string _file;
    private readonly List<RunCell> _cells = [];
    private readonly List<double> _edges = [];
    private List<List<PlacedCell>> _firstRows = [];
    private int _rows;

    public PageRun(string file) => _file = file;

    /// <summary>The cells, their rows counted from the run's first; empty cells of tables too.</summary>
    public IReadOnlyList<RunCell> Cells => _cells;

    /// <summary>The edges of the tables' columns.</summary>
    public IReadOnlyList<double> Edges => _edges;

    /// <summary>Adds a page that goes on from the one before; says no where it begins a form of its own.</summary>
    public bool TryAdd(PlacedPage page)
    {
        var rows = RowsOf(page);
        var isFirst = _cells.Count == 0;
        var skipped = isFirst ? 0 : Repeated(rows);
        if (!isFirst && rows.Skip(skipped).Take(HeadRows).Any(r => r.Any(c => RowKind.IsHead(c.Text)))) return false;
        if (isFirst) _firstRows = rows;

        _edges.AddRange(page.Edges);
        var first = Math.Min(skipped < rows.Count ? rows[skipped].Min(c => c.Row) : page.RowCount, page.RowCount);
        var kept = page.Cells.Where(c => c.Row >= first && !IsPageNumber(c, page)).Select(c => Place(c, first, page)).ToList();
        var shift = isFirst ? 0 : PageBreak.Join(_cells, kept, _rows);
        _cells.AddRange(kept.Select(c => c with { Cell = c.Cell with { Row = c.Cell.Row - shift } }));
        _rows += page.RowCount - first - shift;
        return true;
    }

    private RunCell Place(PlacedCell cell, int first, PlacedPage page) =>
        new(cell with { Row = cell.Row - first + _rows }, new SourcePosition { File = _file, Page = page.Number, Row = cell.Row + 1 });

    private static bool IsPageNumber(PlacedCell cell, PlacedPage page) =>
        !cell.IsInTable && (cell.Row == 0 || cell.Row == page.RowCount - 1) && RowKind.IsPageNumber(cell.Text) && page.Cells.Count(c => c.Row == cell.Row) == 1;

    private static List<List<PlacedCell>> RowsOf(PlacedPage page) =>
        [.. page.Cells.Where(c => c.Text.Length > 0 && !IsPageNumber(c, page)).GroupBy(c => c.Row).OrderBy(g => g.Key).Select(g => g.ToList())];

    // The rows at the top of a page that the run has already: those of its first page's top, or a heading of columns.
    private int Repeated(List<List<PlacedCell>> rows)
    {
        var count = 0;
        while (count < rows.Count && count < _firstRows.Count && IsSame(rows[count], _firstRows[count].Select(c => c.Text))) count++;

        // What stands above the head of the last form is another form's.
        var head = _cells.Where(c => RowKind.IsHead(c.Cell.Text)).Select(c => c.Cell.Row).DefaultIfEmpty().Max();

        // A second copy of a form repeats its figures; a heading has none.
        if (count == rows.Count || rows.Take(count).Any(r => r.Count(c => RowKind.IsNumber(c.Text)) > 1)) count = 0;
        while (count < rows.Count && RowKind.IsHeading(rows[count]) && _cells.Where(c => c.Cell.Text.Length > 0 && c.Cell.Row >= head).GroupBy(c => c.Cell.Row).Any(g => IsSame(rows[count], g.Select(c => c.Cell.Text)))) count++;
        return count;
    }

    private static bool IsSame(IEnumerable<PlacedCell> row, IEnumerable<string> texts) => row.Select(c => c.Text).SequenceEqual(texts);
}
