using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>Writes documents for tests: a table a sheet.</summary>
internal static class TestDocument
{
    public static byte[] Of(string spec)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new Body();
            foreach (var sheet in GridSpec.Parse(spec)) body.Append(TableOf(sheet), new Paragraph());
            document.AddMainDocumentPart().Document = new Document(body);
        }

        return stream.ToArray();
    }

    private static Table TableOf(GridSpec spec)
    {
        var table = new Table(new TableProperties(), new TableGrid());
        for (var r = 0; r < spec.Rows.Count; r++)
        {
            var row = new TableRow();
            for (var c = 0; c < spec.Rows[r].Length;)
            {
                var text = spec.Rows[r][c];
                var (rows, columns) = text == "^" ? (1, SpanAbove(spec, r, c)) : spec.SpanOf(r, c);
                var properties = new TableCellProperties { GridSpan = new GridSpan { Val = columns } };
                if (text == "^") properties.VerticalMerge = new VerticalMerge();
                else if (rows > 1) properties.VerticalMerge = new VerticalMerge { Val = MergedCellValues.Restart };
                var paragraphs = (text == "^" ? "" : text).Split('\n').Select(t => new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(t.TrimStart('#')))));
                row.Append(new TableCell([properties, .. paragraphs]));
                c += columns;
            }

            table.Append(row);
        }

        return table;
    }

    private static int SpanAbove(GridSpec spec, int row, int column)
    {
        while (spec.Rows[row][column] == "^") row--;
        return spec.SpanOf(row, column).Columns;
    }
}
