using System.Globalization;
using System.Text;
using PerfEval.Documents.Tests.Grids;

namespace PerfEval.Documents.Tests.Word;

/// <summary>Writes drawn tables as rich text: a table a sheet.</summary>
internal static class TestRtf
{
    private const int ColumnWidth = 600;
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static byte[] Of(string spec)
    {
        var body = new StringBuilder();
        foreach (var sheet in GridSpec.Parse(spec))
        {
            for (var r = 0; r < sheet.Rows.Count; r++) Row(body, sheet, r);
            body.Append("\\pard\\par\n");
        }

        return Document(body.ToString());
    }

    /// <summary>A document with a body.</summary>
    public static byte[] Document(string body) => Encoding.ASCII.GetBytes(
        "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\froman\\fcharset2 Symbol;}{\\f2\\fnil\\fcharset2 Wingdings;}}{\\stylesheet{\\s0 Normal;}}{\\header \\pard hdr\\par}\n" + body + "}");

    /// <summary>A text as bytes of the code page.</summary>
    public static string Bytes(string text) => string.Concat(Gb18030.GetBytes(text).Select(b => $"\\'{b:x2}"));

    /// <summary>A text as characters by number, each with a question mark for older programs.</summary>
    public static string Numbers(string text) => string.Concat(text.Select(c => string.Create(CultureInfo.InvariantCulture, $"\\u{(short)c}?")));

    /// <summary>A row of cells, each as it is written.</summary>
    public static string Row(params string[] cells) =>
        "\\trowd\\trgaph108\\trleft-108" + string.Concat(cells.Select((_, i) => $"\\clvertalc\\cellx{(i + 1) * ColumnWidth}")) + "\n" + string.Concat(cells.Select(cell => $"\\pard\\intbl {cell}\\cell\n")) + "\\row\n";

    private static void Row(StringBuilder body, GridSpec spec, int r)
    {
        var (shape, texts) = (new StringBuilder("\\trowd\\trleft0"), new StringBuilder());
        for (var c = 0; c < spec.Rows[r].Length;)
        {
            var text = spec.Rows[r][c];
            var (rows, columns) = text == "^" ? (1, SpanAbove(spec, r, c)) : spec.SpanOf(r, c);
            c += columns;
            shape.Append(CultureInfo.InvariantCulture, $"{(text == "^" ? "\\clvmrg" : rows > 1 ? "\\clvmgf" : "")}\\cellx{c * ColumnWidth}");
            texts.Append("\\pard\\intbl ").AppendJoin("\\par ", (text == "^" ? "" : text).Split('\n').Select((line, i) => i % 2 == 0 ? Bytes(line.TrimStart('#')) : Numbers(line))).Append("\\cell\n");
        }

        // A program may tell the shape of a row before its cells, or behind them.
        body.Append(r % 2 == 0 ? shape.ToString() + texts : $"{texts}{shape}").Append("\\row\n");
    }

    private static int SpanAbove(GridSpec spec, int row, int column)
    {
        while (spec.Rows[row][column] == "^") row--;
        return spec.SpanOf(row, column).Columns;
    }
}
