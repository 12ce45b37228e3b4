using PerfEval.Documents.Content;
using PerfEval.Documents.Word.Tables;

namespace PerfEval.Documents.Word.Binary;

/// <summary>
/// Makes a grid of each table of a document of Word 97 to 2003, doc, as WPS writes it too, and of the paragraphs between tables:
/// the same of it as <see cref="WordReader"/> makes of a docx.
/// </summary>
/// <remarks>[MS-DOC]: Word (.doc) Binary File Format.</remarks>
internal sealed class BinaryDocumentReader
{
    /// <summary>The stream of a compound file that tells it is a document.</summary>
    public const string MainStream = "WordDocument";

    private const char CellMark = '\u0007';
    private const int MostDepth = 20;

    private readonly CancellationToken _cancellation;
    private readonly WordGrids _grids;
    private readonly PieceTable _pieces;
    private readonly PropertyRuns<ParagraphProperties> _paragraphs;
    private readonly ShownText _shown;
    private readonly int _textLength;
    private readonly TextBoxes _boxes;
    private readonly long _boxesStart;
    private readonly HashSet<int> _boxesRead = [];

    private BinaryDocumentReader(CompoundFile file, DocumentHeader header, ReadOnlyMemory<byte> main, ReadLimits limits, string name, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _grids = new WordGrids(limits, name);
        var table = file.Stream(header.TableStream);
        var data = file.Stream("Data");
        _pieces = PieceTable.Of(PartOf(table, header.Pieces), main.Span, limits.MaxLetters);
        _paragraphs = PropertyRuns<ParagraphProperties>.Of(PartOf(table, header.ParagraphRuns), main, RunKind.Paragraphs, modifiers => ParagraphProperties.Of(modifiers, data.Span));
        _boxes = TextBoxes.Of(PartOf(table, header.Anchors), PartOf(table, header.Boxes));
        var characters = PropertyRuns<CharacterProperties>.Of(PartOf(table, header.CharacterRuns), main, RunKind.Characters, CharacterProperties.Of);
        _shown = new ShownText(_pieces, characters, FontNames.Of(PartOf(table, header.Fonts)), _boxes);
        _textLength = Math.Min(header.TextLength, _pieces.Length);
        _boxesStart = header.BoxesStart;
    }

    /// <summary>Reads a document; null where a program before Word 97 wrote it.</summary>
    /// <param name="file">The compound file that it is.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="name">The file's name, for positions.</param>
    /// <param name="cancellation">Asked between paragraphs.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="ProtectedFileException">A password protects it.</exception>
    /// <exception cref="OverLimitException">It has more characters or cells than the limits.</exception>
    public static WordDocument? Read(CompoundFile file, ReadLimits limits, string name, CancellationToken cancellation)
    {
        var main = file.Stream(MainStream);
        var header = DocumentHeader.Of(main);
        if (header.IsTooOld) return null;
        if (header.IsEncrypted) throw new ProtectedFileException();
        var reader = new BinaryDocumentReader(file, header, main, limits, name, cancellation);
        reader.Blocks(0, reader._textLength, null, 0);
        reader.Boxes(reader._boxes.Unplaced, null, 1);
        return reader._grids.ToDocument();
    }

    // What stands in a text box belongs to the cell in which the box is anchored, or else behind the paragraph.
    private void Blocks(int start, int end, TableRows? around, int depth)
    {
        var open = new Stack<TableRows>();
        for (var mark = start; mark < end; mark++)
        {
            if (_pieces[mark] is not ('\r' or '\f' or CellMark) && mark < end - 1) continue;
            _cancellation.ThrowIfCancellationRequested();
            var isCell = _pieces[mark] == CellMark;
            var properties = _paragraphs.At(_pieces.OffsetOf(mark)) ?? throw new InvalidDataException("A paragraph has no properties.");
            var tables = Math.Clamp(properties.Depth, isCell ? 1 : 0, MostDepth);
            while (open.Count > tables) Close(open, around);
            while (open.Count < tables) Open(open);
            Paragraph(start, _pieces[mark] is '\r' or '\f' or CellMark ? mark : mark + 1, open, around, depth);
            if (open.TryPeek(out var table))
            {
                if (properties.EndsRow || isCell || properties.EndsCell) _grids.Hold(Math.Max(1, properties.Row?.Cells ?? 0));
                if (properties.EndsRow) table.EndRow(properties.Row, _shown.IsDeleted(mark));
                else if (isCell || properties.EndsCell) table.EndCell();
            }

            start = mark + 1;
        }

        while (open.Count > 0) Close(open, around);
    }

    private void Paragraph(int start, int end, Stack<TableRows> open, TableRows? around, int depth)
    {
        var boxes = new List<(int Start, int End)>();
        var text = _shown.Of(start, end, boxes);
        var cell = open.TryPeek(out var table) ? table : around;
        if (cell is null) _grids.Paragraph(text);
        else cell.Add(text);
        if (boxes.Count > 0) cell?.MarkBox();
        if (depth < MostDepth) Boxes(boxes, cell, depth + 1);
    }

    // A box that is anchored often, or within itself, is read once.
    private void Boxes(IEnumerable<(int Start, int End)> boxes, TableRows? around, int depth)
    {
        foreach (var box in boxes)
        {
            if (box.End <= box.Start || !_boxesRead.Add(box.Start)) continue;
            var (start, end) = (Math.Min(_boxesStart + box.Start, _pieces.Length), Math.Min(_boxesStart + box.End, _pieces.Length));
            Blocks((int)start, (int)end, around, depth);
        }
    }

    private void Open(Stack<TableRows> open)
    {
        _grids.Hold(WordGrids.CellsOfTable);
        open.Push(new TableRows());
    }

    private void Close(Stack<TableRows> open, TableRows? around)
    {
        var table = open.Pop();
        table.End();
        if ((open.TryPeek(out var outer) ? outer : around) is { } holder) holder.Add(table);
        else TableGrids.Take(table, _grids, _cancellation);
    }

    private static ReadOnlySpan<byte> PartOf(ReadOnlyMemory<byte> table, (int Start, int Length) part) =>
        part.Length == 0 ? [] : (long)part.Start + part.Length <= table.Length ? table.Span.Slice(part.Start, part.Length) : throw new InvalidDataException("A list lies outside of the file.");
}
