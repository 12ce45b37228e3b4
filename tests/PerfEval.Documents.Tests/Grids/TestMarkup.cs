using System.Globalization;
using System.Net;
using System.Text;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>Writes pages and workbooks of one XML file for tests; a cell <c>#0.95:0.0%</c> of a workbook stores a number with a format.</summary>
internal static class TestMarkup
{
    public static byte[] Html(string spec, Encoding? encoding = null)
    {
        var page = new StringBuilder("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=\"utf-8\"><style>td { color: red }</style></head><body>");
        foreach (var sheet in GridSpec.Parse(spec))
        {
            page.Append("<table border=1>\r\n<col width=72>");
            for (var r = 0; r < sheet.Rows.Count; r++)
            {
                page.Append("\r\n<tr>");
                ForEachCell(sheet, r, (c, text, rows, columns) => page.Append(CultureInfo.InvariantCulture, $"<td rowspan={rows} colspan={columns}><font><b>{WebUtility.HtmlEncode(text).Replace("\n", "<br>\r\n  ", StringComparison.Ordinal)}</b></font></td>"));
            }

            page.Append("</table>");
        }

        return (encoding ?? new UTF8Encoding(true)).GetBytes(page.Append("</body></html>").ToString());
    }

    public static byte[] SpreadsheetXml(string spec)
    {
        var styles = new List<string>();
        var sheets = new StringBuilder();
        foreach (var sheet in GridSpec.Parse(spec))
        {
            sheets.Append(CultureInfo.InvariantCulture, $"<Worksheet ss:Name=\"{sheet.Name}\"><Table>");
            for (var r = 0; r < sheet.Rows.Count; r++)
            {
                sheets.Append(CultureInfo.InvariantCulture, $"<Row ss:Index=\"{r + 1}\">");
                ForEachCell(sheet, r, (c, text, rows, columns) => sheets.Append(Cell(c, text, rows, columns, styles)));
                sheets.Append("</Row>");
            }

            sheets.Append("</Table></Worksheet>");
        }

        var formats = string.Concat(styles.Select((f, i) => $"<Style ss:ID=\"s{i}\"><NumberFormat ss:Format=\"{WebUtility.HtmlEncode(f)}\"/></Style>"));
        return Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles>{formats}</Styles>{sheets}</Workbook>");
    }

    private static string Cell(int column, string text, int rows, int columns, List<string> styles)
    {
        var merged = string.Create(CultureInfo.InvariantCulture, $"ss:Index=\"{column + 1}\" ss:MergeDown=\"{rows - 1}\" ss:MergeAcross=\"{columns - 1}\"");
        if (text.Length == 0) return "";
        if (text[0] != '#') return $"<Cell {merged}><Data ss:Type=\"String\">{WebUtility.HtmlEncode(text).Replace("\n", "&#10;", StringComparison.Ordinal)}</Data></Cell>";
        var parts = text[1..].Split(':', 2);
        if (parts.Length == 1) return $"<Cell {merged}><Data ss:Type=\"Number\">{parts[0]}</Data></Cell>";
        if (!styles.Contains(parts[1])) styles.Add(parts[1]);
        return $"<Cell ss:StyleID=\"s{styles.IndexOf(parts[1])}\" {merged}><Data ss:Type=\"Number\">{parts[0]}</Data></Cell>";
    }

    private static void ForEachCell(GridSpec sheet, int row, Action<int, string, int, int> write)
    {
        for (var c = 0; c < sheet.Rows[row].Length; c++)
        {
            if (GridSpec.IsMerged(sheet.Rows[row][c])) continue;
            var (rows, columns) = sheet.SpanOf(row, c);
            write(c, sheet.Rows[row][c], rows, columns);
        }
    }
}
