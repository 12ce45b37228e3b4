using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PerfEval.Documents.Word;

/// <summary>
/// Makes a grid of each table of a document, docx, and of the paragraphs between tables. What was deleted with changes
/// tracked, comments and macros are left out; a text box stands behind the paragraph it is anchored to, and a table within
/// a cell is a grid of its own behind its table.
/// </summary>
internal sealed class WordReader
{
    private const int MostDepth = 20;

    private readonly ReadLimits _limits;
    private readonly CancellationToken _cancellation;
    private readonly WordGrids _grids;

    public WordReader(ReadLimits limits, string file, CancellationToken cancellation)
    {
        _limits = limits;
        _cancellation = cancellation;
        _grids = new WordGrids(limits, file);
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="OverLimitException">It has more cells than the limit.</exception>
    public WordDocument Read(Stream content)
    {
        var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = _limits.MaxUnpackedBytes };
        using var document = WordprocessingDocument.Open(content, false, settings);
        if (document.MainDocumentPart?.Document?.Body is { } body) Blocks(body, 0);
        return _grids.ToDocument();
    }

    private void Blocks(OpenXmlElement parent, int depth)
    {
        foreach (var block in parent.ChildElements)
        {
            _cancellation.ThrowIfCancellationRequested();
            switch (block)
            {
                case Table table:
                    Take(table, depth);
                    break;
                case Paragraph paragraph:
                    var words = WordText.Of(paragraph);
                    _grids.Paragraph(words.Text);
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

    private void Take(Table table, int depth)
    {
        var nested = new List<Table>();
        _grids.BeginTable();
        foreach (var row in RowsOf(table, 0))
        {
            _cancellation.ThrowIfCancellationRequested();
            _grids.BeginRow();
            var column = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
            foreach (var cell in CellsOf(row, 0))
            {
                var span = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, WordGrids.MostColumns);
                var merge = MergeOf(cell);
                var words = merge == VerticalMerge.Continued ? null : WordText.Of(cell);
                _grids.Cell(column, span, merge, words?.Text ?? "", words?.Boxes.Count > 0);
                if (words is not null) nested.AddRange(words.Tables);
                column += span;
            }

            _grids.EndRow();
        }

        _grids.EndTable();
        if (depth >= MostDepth) return;
        foreach (var inner in nested) Take(inner, depth + 1);
    }

    private static VerticalMerge MergeOf(TableCell cell) => cell.TableCellProperties?.VerticalMerge switch
    {
        null => VerticalMerge.None,
        { Val.Value: var value } when value == MergedCellValues.Restart => VerticalMerge.Begun,
        _ => VerticalMerge.Continued,
    };

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
