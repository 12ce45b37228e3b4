using System.Collections.Immutable;
using System.Text;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Word;

/// <summary>Collects the tables of a document, and the paragraphs between them, as grids: the same for every format of Word.</summary>
internal sealed class WordGrids
{
    /// <summary>The most columns that a table has, 1,000: Word itself ends at 63.</summary>
    public const int MostColumns = 1000;

    /// <summary>What a table takes that is open, in cells.</summary>
    public const int CellsOfTable = 4;

    private readonly ReadLimits _limits;
    private readonly string _file;
    private readonly List<Grid> _grids = [];
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<GridCell>.Builder _paragraphs = ImmutableArray.CreateBuilder<GridCell>();
    private readonly Dictionary<int, int> _open = [];
    private List<GridCell> _cells = [];
    private int _count;
    private int _held;
    private int _row;
    private int _rowOfTable;

    public WordGrids(ReadLimits limits, string file)
    {
        _limits = limits;
        _file = file;
    }

    /// <summary>Counts cells that are held until their table ends: empty ones are no cells of a grid, and are held all the same.</summary>
    /// <exception cref="OverLimitException">There are more than the limit.</exception>
    public void Hold(int cells)
    {
        if ((_held += cells) > _limits.MaxCells) throw new OverLimitException("LimitCells", _limits.MaxCells);
    }

    /// <summary>Takes a paragraph that stands in no table.</summary>
    /// <exception cref="OverLimitException">There are more cells than the limit.</exception>
    public void Paragraph(string text)
    {
        var line = CellText.Unwrapped(text);
        if (line.Length == 0) return;
        _text.Append(text).Append('\n');
        Count();
        _paragraphs.Add(new GridCell(_paragraphs.Count, 0, 1, MostColumns, line, new SourcePosition { File = _file }));
    }

    /// <summary>Begins a table; what was begun must have ended.</summary>
    public void BeginTable()
    {
        CloseParagraphs();
        _cells = [];
        _open.Clear();
        _rowOfTable = 0;
    }

    /// <summary>Begins a row of the table.</summary>
    public void BeginRow() => _row++;

    /// <summary>Takes a cell of the row.</summary>
    /// <param name="column">Its first column, from 0.</param>
    /// <param name="span">How many columns it covers, 1 or more.</param>
    /// <param name="merge">Whether it is one cell with the one above.</param>
    /// <param name="text">What it shows, its lines as in the document.</param>
    /// <param name="hasBox">Whether a text box stands in it.</param>
    /// <exception cref="OverLimitException">There are more columns or cells than the limit.</exception>
    public void Cell(int column, int span, VerticalMerge merge, string text, bool hasBox)
    {
        if (column is < 0 or > MostColumns) throw new OverLimitException("LimitCells", MostColumns);
        if (merge == VerticalMerge.Continued)
        {
            if (_open.TryGetValue(column, out var at)) _cells[at] = _cells[at] with { RowSpan = _rowOfTable - _cells[at].Row + 1 };
            return;
        }

        _open.Remove(column);
        var line = CellText.Unwrapped(text);
        _text.Append(line).Append('\t');
        if (line.Length == 0) return;
        Count();
        if (merge == VerticalMerge.Begun) _open[column] = _cells.Count;
        _cells.Add(new GridCell(_rowOfTable, column, 1, span, line, new SourcePosition { File = _file, Row = _row }) { Doubt = hasBox ? ReadMessages.DoubtTextBox : null });
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        _rowOfTable++;
        _text.Append('\n');
    }

    /// <summary>Ends the table.</summary>
    public void EndTable() => _grids.Add(new Grid("", [.. _cells]));

    /// <summary>What was taken.</summary>
    public WordDocument ToDocument()
    {
        CloseParagraphs();
        return new WordDocument(_grids, _text.ToString());
    }

    private void CloseParagraphs()
    {
        if (_paragraphs.Count > 0) _grids.Add(new Grid("", _paragraphs.DrainToImmutable()));
    }

    private void Count()
    {
        if (++_count > _limits.MaxCells) throw new OverLimitException("LimitCells", _limits.MaxCells);
    }
}
