using System.Collections.Immutable;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Word;

/// <summary>
/// Makes a grid of each table of a document, docx, and of the paragraphs between tables. What was deleted with changes
/// tracked, comments and macros are left out; a text box stands behind the paragraph it is anchored to, and a table within
/// a cell is a grid of its own behind its table.
/// </summary>
internal sealed class WordReader
{
    private const int MostDepth = 20;
    private const int MostColumns = 1000;

    private readonly ReadLimits _limits;
    private readonly string _file;
    private readonly CancellationToken _cancellation;
    private readonly List<Grid> _grids = [];
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<GridCell>.Builder _paragraphs = ImmutableArray.CreateBuilder<GridCell>();
    private int _cells;
    private int _row;

    public WordReader(ReadLimits limits, string file, CancellationToken cancellation)
    {
        _limits = limits;
        _file = file;
        _cancellation = cancellation;
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="OverLimitException">It has more cells than the limit.</exception>
    public WordDocument Read(Stream content)
    {
        var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = _limits.MaxUnpackedBytes };
        using var document = WordprocessingDocument.Open(content, false, settings);
        if (document.MainDocumentPart?.Document?.Body is { } body) Blocks(body, 0);
        ClosePlain();
        return new WordDocument(_grids, _text.ToString());
    }

    private void Blocks(OpenXmlElement parent, int depth)
    {
        foreach (var block in parent.ChildElements)
        {
            _cancellation.ThrowIfCancellationRequested();
            switch (block)
            {
                case Table table:
                    ClosePlain();
                    Take(table, depth);
                    break;
                case Paragraph paragraph:
                    var words = WordText.Of(paragraph);
                    Plain(words.Text);
                    if (depth >= MostDepth) break;
                    foreach (var box in words.Boxes) Blocks(box, depth + 1);
                    break;
                case SdtBlock { SdtContentBlock: { } inner } control when depth < MostDepth && !WordText.IsUnfilled(control):
                    Blocks(inner, depth + 1);
                    break;
                case CustomXmlBlock or InsertedRun or MoveToRun when depth < MostDepth:
                    Blocks(block, depth + 1);
                    break;
            }
        }
    }

    private void Plain(string text)
    {
        var line = CellText.Unwrapped(text);
        if (line.Length == 0) return;
        _text.Append(text).Append('\n');
        Count();
        _paragraphs.Add(new GridCell(_paragraphs.Count, 0, 1, MostColumns, line, new SourcePosition { File = _file }));
    }

    private void ClosePlain()
    {
        if (_paragraphs.Count > 0) _grids.Add(new Grid("", _paragraphs.DrainToImmutable()));
    }

    private void Take(Table table, int depth)
    {
        var cells = new List<GridCell>();
        var open = new Dictionary<int, int>();
        var nested = new List<Table>();
        var r = 0;
        foreach (var row in RowsOf(table, 0))
        {
            _cancellation.ThrowIfCancellationRequested();
            _row++;
            var column = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
            foreach (var cell in CellsOf(row, 0))
            {
                var span = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, MostColumns);
                if (column < 0 || column > MostColumns) throw new OverLimitException("LimitCells", MostColumns);
                if (cell.TableCellProperties?.VerticalMerge is { } merge && merge.Val?.Value != MergedCellValues.Restart)
                {
                    if (open.TryGetValue(column, out var at)) cells[at] = cells[at] with { RowSpan = r - cells[at].Row + 1 };
                    column += span;
                    continue;
                }

                open.Remove(column);
                var words = WordText.Of(cell);
                var text = CellText.Unwrapped(words.Text);
                _text.Append(text).Append('\t');
                nested.AddRange(words.Tables);
                if (text.Length > 0)
                {
                    Count();
                    if (cell.TableCellProperties?.VerticalMerge is not null) open[column] = cells.Count;
                    cells.Add(new GridCell(r, column, 1, span, text, new SourcePosition { File = _file, Row = _row }) { Doubt = words.Boxes.Count > 0 ? ReadMessages.DoubtTextBox : null });
                }

                column += span;
            }

            r++;
            _text.Append('\n');
        }

        _grids.Add(new Grid("", [.. cells]));
        if (depth >= MostDepth) return;
        foreach (var inner in nested) Take(inner, depth + 1);
    }

    private void Count()
    {
        if (++_cells > _limits.MaxCells) throw new OverLimitException("LimitCells", _limits.MaxCells);
    }

    private static IEnumerable<TableRow> RowsOf(OpenXmlElement parent, int depth)
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is TableRow row)
            {
                if (row.TableRowProperties?.GetFirstChild<Deleted>() is null) yield return row;
            }
            else if (child is SdtRow or SdtContentRow or CustomXmlRow && depth < MostDepth)
            {
                foreach (var inner in RowsOf(child, depth + 1)) yield return inner;
            }
        }
    }

    private static IEnumerable<TableCell> CellsOf(OpenXmlElement parent, int depth)
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is TableCell cell)
            {
                yield return cell;
            }
            else if (child is SdtCell or SdtContentCell or CustomXmlCell && depth < MostDepth)
            {
                foreach (var inner in CellsOf(child, depth + 1)) yield return inner;
            }
        }
    }
}
