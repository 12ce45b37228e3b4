using System.Text;

namespace PerfEval.Documents.Word.Tables;

/// <summary>The rows of a table as its paragraphs come: each belongs to the cell that the next mark ends, and each cell to the row.</summary>
internal sealed class TableRows
{
    private readonly List<LaidRow> _rows = [];
    private readonly StringBuilder _text = new();
    private List<LaidCell> _cells = [];
    private List<TableRows> _inner = [];
    private bool _hasBox;

    /// <summary>The rows that have ended.</summary>
    public IReadOnlyList<LaidRow> Rows => _rows;

    /// <summary>Adds a paragraph to the open cell.</summary>
    public void Add(string paragraph)
    {
        if (_text.Length > 0) _text.Append('\n');
        _text.Append(paragraph);
    }

    /// <summary>Marks the open cell as one in which a text box stands.</summary>
    public void MarkBox() => _hasBox = true;

    /// <summary>Adds a table within the open cell.</summary>
    public void Add(TableRows inner) => _inner.Add(inner);

    /// <summary>Ends the open cell.</summary>
    public void EndCell()
    {
        _cells.Add(new LaidCell(_text.ToString(), _hasBox, _inner));
        _text.Clear();
        _inner = [];
        _hasBox = false;
    }

    /// <summary>Ends the row.</summary>
    /// <param name="shape">Where its cells are; null where nothing says so.</param>
    /// <param name="isDeleted">Whether it was deleted with changes tracked.</param>
    public void EndRow(RowShape? shape, bool isDeleted)
    {
        if (!isDeleted) _rows.Add(new LaidRow(_cells, shape));
        _cells = [];
        _text.Clear();
    }

    /// <summary>Ends what a document that is cut off left open.</summary>
    public void End()
    {
        if (_text.Length > 0) EndCell();
        if (_cells.Count > 0) EndRow(null, false);
    }
}
