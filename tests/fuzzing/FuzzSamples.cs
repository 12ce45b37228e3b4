using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace PerfEval.Fuzzing;

/// <summary>The files that mutations start from: real forms in every format that is read.</summary>
public static class FuzzSamples
{
    private const int FormsOfFormat = 4;

    private static readonly ImmutableArray<string> Formats = ["xlsx", "xls", "pdf", "docx"];

    /// <summary>Some forms of each format, as they are, as csv, and several formats in one archive.</summary>
    /// <param name="forms">The folder that holds a folder of forms for each format.</param>
    public static ImmutableArray<FuzzSample> In(string forms)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var samples = ImmutableArray.CreateBuilder<FuzzSample>();
        foreach (var format in Formats) samples.AddRange(Files(forms, format, format));
        samples.AddRange(Files(forms, "text", "txt"));
        samples.AddRange(samples.Where(sample => sample.Format == "xlsx").Select(sample => new FuzzSample("csv", Csv(sample.Content))).ToArray());
        samples.Add(new FuzzSample("zip", Archive(samples.DistinctBy(sample => sample.Format))));
        return samples.ToImmutable();
    }

    private static IEnumerable<FuzzSample> Files(string forms, string folder, string format) => Directory.EnumerateFiles(Path.Combine(forms, folder))
        .Order(StringComparer.Ordinal)
        .Take(FormsOfFormat)
        .Select(file => new FuzzSample(format, File.ReadAllBytes(file)));

    private static byte[] Csv(ReadOnlyMemory<byte> workbook)
    {
        using var stream = new MemoryStream(workbook.ToArray());
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var text = new StringBuilder();
        while (reader.Read())
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? "");
            text.AppendJoin(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

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
