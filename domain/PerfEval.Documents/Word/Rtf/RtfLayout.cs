using PerfEval.Documents.Word.Tables;

namespace PerfEval.Documents.Word.Rtf;

/// <summary>Tells where the paragraphs of rich text stand, and where cells and rows end: the next paragraph belongs where the words before it say.</summary>
internal sealed class RtfLayout
{
    private const int MostDepth = 20;

    private readonly CancellationToken _cancellation;
    private readonly WordGrids _grids;
    private readonly RtfRow _row = new();
    private readonly Stack<TableRows> _open = new();
    private bool _isInTable;
    private int _depth;

    /// <param name="grids">Takes the paragraphs and tables.</param>
    /// <param name="cancellation">Asked between paragraphs.</param>
    public RtfLayout(WordGrids grids, CancellationToken cancellation)
    {
        _grids = grids;
        _cancellation = cancellation;
    }

    /// <summary>Whether a control word ends the paragraph, its cell or its row.</summary>
    public static bool Ends(string word) => word is "par" or "sect" or "page" or "cell" or "nestcell" or "row" or "nestrow";

    /// <summary>Ends the paragraph as a control word says.</summary>
    /// <param name="word">The word.</param>
    /// <param name="text">What the paragraph shows.</param>
    /// <param name="hasBox">Whether a text box is anchored in it.</param>
    /// <exception cref="OverLimitException">There are more cells than the limit.</exception>
    public void End(string word, string text, bool hasBox)
    {
        switch (word)
        {
            case "cell":
                EndCell(1, text, hasBox);
                break;
            case "nestcell":
                EndCell(Inner, text, hasBox);
                break;
            case "row":
                EndRow(1);
                break;
            case "nestrow":
                EndRow(Inner);
                break;
            default:
                Paragraph(_isInTable ? Math.Clamp(_depth, 1, MostDepth) : 0, text, hasBox);
                break;
        }
    }

    /// <summary>Takes a control word that says where the paragraph stands, or how the row is laid out; any other changes nothing.</summary>
    /// <param name="word">The word.</param>
    /// <param name="number">Its number.</param>
    public void Take(string word, int number)
    {
        switch (word)
        {
            case "pard":
                (_isInTable, _depth) = (false, 0);
                break;
            case "intbl":
                _isInTable = number != 0;
                break;
            case "itap":
                _depth = number;
                break;
            case "trowd":
                _row.Clear();
                break;
            case "trleft":
                _row.Begin(number);
                break;
            case "clvmgf":
                _row.Merge(VerticalMerge.Begun);
                break;
            case "clvmrg":
                _row.Merge(VerticalMerge.Continued);
                break;
            case "clmrg":
                _row.Join();
                break;
            case "cellx":
                _row.Cell(number);
                break;
        }
    }

    /// <summary>Ends the tables that are open.</summary>
    public void Close()
    {
        while (_open.Count > 0) CloseOne();
    }

    private int Inner => Math.Clamp(_depth, 2, MostDepth);

    private void Paragraph(int depth, string text, bool hasBox)
    {
        _cancellation.ThrowIfCancellationRequested();
        while (_open.Count > depth) CloseOne();
        while (_open.Count < depth)
        {
            _grids.Hold(WordGrids.CellsOfTable);
            _open.Push(new TableRows());
        }

        if (!_open.TryPeek(out var table)) _grids.Paragraph(text);
        else table.Add(text);
        if (hasBox) table?.MarkBox();
    }

    private void EndCell(int depth, string text, bool hasBox)
    {
        Paragraph(depth, text, hasBox);
        _grids.Hold(1);
        _open.Peek().EndCell();
    }

    private void EndRow(int depth)
    {
        while (_open.Count > depth) CloseOne();
        _grids.Hold(_row.Cells + 1);
        if (_open.Count == depth) _open.Peek().EndRow(_row.ToShape(), isDeleted: false);
    }

    private void CloseOne()
    {
        var table = _open.Pop();
        table.End();
        if (_open.TryPeek(out var outer)) outer.Add(table);
        else TableGrids.Take(table, _grids, _cancellation);
    }
}
