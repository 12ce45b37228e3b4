using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>Writes workbooks for tests. A cell <c>#0.95:0.0%</c> stores a number with a format, <c>#5</c> one without; any other stores text.</summary>
internal static class TestWorkbook
{
    public static byte[] Of(string spec) => Of(GridSpec.Parse(spec));

    public static byte[] Of(IReadOnlyList<GridSpec> sheets, Action<WorkbookPart>? change = null)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            var formats = new List<string>();
            for (var i = 0; i < sheets.Count; i++)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = SheetOf(sheets[i], formats);
                book.Workbook.Sheets!.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheets[i].Name, SheetId = (uint)i + 1, Id = book.GetIdOfPart(part) });
            }

            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles(formats);
            change?.Invoke(book);
        }

        return stream.ToArray();
    }

    private static Worksheet SheetOf(GridSpec spec, List<string> formats)
    {
        var data = new SheetData();
        var merges = new List<MergeCell>();
        for (var r = 0; r < spec.Rows.Count; r++)
        {
            var row = new Row { RowIndex = (uint)r + 1 };
            for (var c = 0; c < spec.Rows[r].Length; c++)
            {
                var text = spec.Rows[r][c];
                if (GridSpec.IsMerged(text)) continue;
                var (rows, columns) = spec.SpanOf(r, c);
                if (rows * columns > 1) merges.Add(new MergeCell { Reference = $"{Address(r, c)}:{Address(r + rows - 1, c + columns - 1)}" });
                if (text.Length > 0) row.Append(CellOf(text, Address(r, c), formats));
            }

            data.Append(row);
        }

        var sheet = new Worksheet(data);
        if (merges.Count > 0) sheet.Append(new MergeCells(merges));
        return sheet;
    }

    private static Cell CellOf(string text, string address, List<string> formats)
    {
        if (text[0] != '#' || !char.IsAsciiDigit(text[^1]) && !text.Contains(':', StringComparison.Ordinal))
            return new Cell { CellReference = address, DataType = CellValues.InlineString, InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text) { Space = SpaceProcessingModeValues.Preserve }) };
        var parts = text[1..].Split(':', 2);
        var cell = new Cell { CellReference = address, CellValue = new CellValue(parts[0]) };
        if (parts.Length == 1) return cell;
        if (!formats.Contains(parts[1])) formats.Add(parts[1]);
        cell.StyleIndex = (uint)formats.IndexOf(parts[1]) + 1;
        return cell;
    }

    private static Stylesheet Styles(List<string> formats) => new(
        new NumberingFormats(formats.Select((f, i) => new NumberingFormat { NumberFormatId = (uint)i + 164, FormatCode = f })),
        new Fonts(new Font()),
        new Fills(new Fill()),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats([new CellFormat(), .. formats.Select((_, i) => new CellFormat { NumberFormatId = (uint)i + 164, ApplyNumberFormat = true })]));

    private static string Address(int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{(column >= 26 ? ((char)('A' + (column / 26) - 1)).ToString() : "")}{(char)('A' + (column % 26))}{row + 1}");
}
