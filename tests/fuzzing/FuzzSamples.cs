using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using ExcelDataReader;

namespace PerfEval.Fuzzing;

/// <summary>The files that mutations start from: real forms in every format that is read.</summary>
public static class FuzzSamples
{
    private const int FormsOfFormat = 4;

    private static readonly ImmutableArray<string> Formats = ["xlsx", "xls", "pdf", "docx", "doc", "ofd", "rtf"];

    /// <summary>Some forms of each format, as they are, as csv, as pages and web archives, as text with its columns one under another, and several formats in one archive.</summary>
    /// <param name="forms">The folder that holds a folder of forms for each format.</param>
    public static ImmutableArray<FuzzSample> In(string forms)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var samples = ImmutableArray.CreateBuilder<FuzzSample>();
        foreach (var format in Formats) samples.AddRange(Files(forms, format, format));
        samples.AddRange(Files(forms, "text", "txt"));
        samples.AddRange(Files(forms, "padded", "txt"));
        var tables = samples.Where(sample => sample.Format == "xlsx").Select(sample => Rows(sample.Content)).ToList();
        samples.AddRange(tables.Select(rows => new FuzzSample("csv", Csv(rows))));
        samples.AddRange(tables.Select(rows => new FuzzSample("html", Page(rows))));
        samples.AddRange(tables.Select(rows => new FuzzSample("mht", WebArchive(Page(rows)))));
        samples.Add(new FuzzSample("zip", Archive(samples.DistinctBy(sample => sample.Format))));
        return samples.ToImmutable();
    }

    private static IEnumerable<FuzzSample> Files(string forms, string folder, string format) => Directory.EnumerateFiles(Path.Combine(forms, folder))
        .Order(StringComparer.Ordinal)
        .Take(FormsOfFormat)
        .Select(file => new FuzzSample(format, File.ReadAllBytes(file)));

    private static List<string[]> Rows(ReadOnlyMemory<byte> workbook)
    {
        using var stream = new MemoryStream(workbook.ToArray());
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? "")]);
        return rows;
    }

    private static byte[] Csv(List<string[]> rows) =>
        Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n")));

    private static byte[] Page(List<string[]> rows) => Encoding.UTF8.GetBytes(
        "<html><head><meta charset=\"utf-8\"></head><body><table border=1>\n" + string.Concat(rows.Select(row => "<tr>" + string.Concat(row.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>")) + "</tr>\n")) + "</table></body></html>");

    private static byte[] WebArchive(byte[] page) => Encoding.ASCII.GetBytes(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"----=_next\"\r\n\r\n------=_next\r\nContent-Location: file:///C:/form.htm\r\nContent-Transfer-Encoding: base64\r\n"
        + $"Content-Type: text/html; charset=\"utf-8\"\r\n\r\n{Convert.ToBase64String(page, Base64FormattingOptions.InsertLineBreaks)}\r\n------=_next--\r\n");

    private static byte[] Archive(IEnumerable<FuzzSample> files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                using var entry = archive.CreateEntry($"表/{file.Format}.{file.Format}").Open();
                entry.Write(file.Content.Span);
            }
        }

        return stream.ToArray();
    }
}
