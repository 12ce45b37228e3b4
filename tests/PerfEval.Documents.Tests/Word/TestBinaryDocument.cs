using PerfEval.Documents.Tests.Grids;

namespace PerfEval.Documents.Tests.Word;

/// <summary>Writes drawn tables as documents of Word 97 to 2003: a table a sheet.</summary>
internal static class TestBinaryDocument
{
    private const int ColumnWidth = 600;
    private const int Begun = 0x60;
    private const int Continued = 0x20;

    public static byte[] Of(string spec)
    {
        var document = new BinaryDocumentBuilder();
        foreach (var sheet in GridSpec.Parse(spec))
        {
            for (var r = 0; r < sheet.Rows.Count; r++) Row(document, sheet, r);
            document.End();
        }

        return document.ToFile();
    }

    private static void Row(BinaryDocumentBuilder document, GridSpec spec, int r)
    {
        var edges = new List<int>();
        var flags = new List<int>();
        for (var c = 0; c < spec.Rows[r].Length;)
        {
            var text = spec.Rows[r][c];
            var (rows, columns) = text == "^" ? (1, SpanAbove(spec, r, c)) : spec.SpanOf(r, c);
            edges.Add(c * ColumnWidth);
            flags.Add(text == "^" ? Continued : rows > 1 ? Begun : 0);
            var lines = (text == "^" ? "" : text).Split('\n');
            for (var i = 0; i < lines.Length; i++) document.Run(lines[i].TrimStart('#')).End(i == lines.Length - 1 ? '\a' : '\r', BinaryDocumentBuilder.InTable());
            c += columns;
        }

        document.EndElsewhere('\a', BinaryDocumentBuilder.RowEnd([.. edges, spec.Rows[r].Length * ColumnWidth], [.. flags]));
    }

    private static int SpanAbove(GridSpec spec, int row, int column)
    {
        while (spec.Rows[row][column] == "^") row--;
        return spec.SpanOf(row, column).Columns;
    }
}
