using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Markup;

/// <summary>
/// Makes a grid of each table of a page, HTML, and of the text between tables: systems that export a workbook often write
/// such a page under a workbook's name. Nothing is loaded and no script runs; a table within a cell is a grid of its own.
/// </summary>
internal sealed class HtmlReader
{
    private const int MostDepth = 200;
    private const int MostColumns = 1000;

    private readonly ReadLimits _limits;
    private readonly string _file;
    private readonly CancellationToken _cancellation;
    private readonly List<Grid> _grids = [];
    private readonly ImmutableArray<GridCell>.Builder _lines = ImmutableArray.CreateBuilder<GridCell>();
    private readonly StringBuilder _line = new();
    private int _cells;
    private int _row;

    public HtmlReader(ReadLimits limits, string file, CancellationToken cancellation)
    {
        _limits = limits;
        _file = file;
        _cancellation = cancellation;
    }

    /// <summary>Reads a page.</summary>
    /// <param name="text">The page; what it says of its encoding is over.</param>
    /// <exception cref="OverLimitException">It has more cells than the limit.</exception>
    public IReadOnlyList<Grid> Read(string text)
    {
        // The parser asks whether to go on only where it reads from a stream.
        var page = MarkupText.Bare(text);
        if (MarkupText.IsDeeper(page, MostDepth)) throw new OverLimitException("LimitNesting", MostDepth);
        using var stream = new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(page)], writable: false);
        using var document = new HtmlParser().ParseDocumentAsync(stream, _cancellation).GetAwaiter().GetResult();
        if (document.Body is { } body) Blocks(body, 0);
        CloseLines();
        return _grids;
    }

    private void Blocks(INode parent, int depth)
    {
        foreach (var node in parent.ChildNodes)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (node is IHtmlTableElement table)
            {
                CloseLines();
                Take(table, depth);
            }
            else if (node is IText words)
            {
                _line.Append(Collapsed(words.Data));
            }
            else if (node is IElement element && !IsUnseen(element) && depth < MostDepth)
            {
                if (IsBlock(element)) CloseLine();
                Blocks(element, depth + 1);
                if (IsBlock(element)) CloseLine();
            }
        }
    }

    private void CloseLine()
    {
        var line = CellText.Unwrapped(_line.ToString());
        _line.Clear();
        if (line.Length == 0) return;
        Count();
        _lines.Add(new GridCell(_lines.Count, 0, 1, MostColumns, line, new SourcePosition { File = _file, Row = ++_row }));
    }

    private void CloseLines()
    {
        CloseLine();
        if (_lines.Count > 0) _grids.Add(new Grid("", _lines.DrainToImmutable()));
    }

    private void Take(IHtmlTableElement table, int depth)
    {
        var cells = ImmutableArray.CreateBuilder<GridCell>();
        var nested = new List<IHtmlTableElement>();
        var taken = new int[MostColumns + 1];
        var r = 0;
        foreach (var row in table.Rows)
        {
            _cancellation.ThrowIfCancellationRequested();
            _row++;
            var column = 0;
            foreach (var cell in row.Cells)
            {
                while (column < MostColumns && taken[column] > r) column++;
                if (column >= MostColumns) throw new OverLimitException("LimitCells", MostColumns);
                var columns = Math.Clamp(cell.ColumnSpan, 1, MostColumns - column);
                var rows = Math.Clamp(cell.RowSpan, 1, _limits.MaxSheetRows);
                for (var c = column; c < column + columns; c++) taken[c] = r + rows;
                var text = new StringBuilder();
                Append(cell, text, nested, 0);
                var shown = CellText.Unwrapped(text.ToString());
                if (shown.Length > 0)
                {
                    Count();
                    cells.Add(new GridCell(r, column, rows, columns, shown, new SourcePosition { File = _file, Row = _row }) { IsHidden = IsHidden(cell) || IsHidden(row) });
                }

                column += columns;
            }

            r++;
        }

        _grids.Add(new Grid("", cells.DrainToImmutable()));
        if (depth >= MostDepth) return;
        foreach (var inner in nested) Take(inner, depth + 1);
    }

    private void Count()
    {
        if (++_cells > _limits.MaxCells) throw new OverLimitException("LimitCells", _limits.MaxCells);
    }

    private static void Append(INode parent, StringBuilder text, List<IHtmlTableElement> nested, int depth)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText words) text.Append(Collapsed(words.Data));
            else if (node is IHtmlTableElement table) nested.Add(table);
            else if (node is IHtmlBreakRowElement) text.Append('\n');
            else if (node is IElement element && !IsUnseen(element) && depth < MostDepth)
            {
                if (IsBlock(element) && text.Length > 0) text.Append('\n');
                Append(element, text, nested, depth + 1);
            }
        }
    }

    // A line's end in the source is a space on the page.
    private static string Collapsed(string text) => text.ReplaceLineEndings(" ");

    private static bool IsUnseen(IElement element) => element.LocalName is "script" or "style" or "template" or "noscript" or "head" or "title";

    private static bool IsBlock(IElement element) => element.LocalName is "p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "li" or "center" or "br" or "caption" or "pre" or "section";

    private static bool IsHidden(IElement element) =>
        element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
}
