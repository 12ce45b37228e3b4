using System.Diagnostics;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Cli.CommandLine;
using PerfEval.Documents;

namespace PerfEval.Benchmarks.Formats;

/// <summary>How much memory a process holds at most that reads a workbook of hundreds of forms and does nothing else.</summary>
internal static class WorkbookMemory
{
    /// <summary>The argument that asks for the reading.</summary>
    public const string Argument = "read-workbook";

    private const int Forms = 500;
    private const decimal BytesPerMegabyte = 1024 * 1024;

    /// <summary>Reads a workbook of 500 forms in a process of its own.</summary>
    /// <returns>The peak of its resident memory, in MB, the runtime's own with it.</returns>
    public static async Task<decimal> PeakMegabytesAsync(RepositoryRoot root, CancellationToken cancellation)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, Workbook(Path.Combine(root.Tests, "data", "forms", "xlsx")), cancellation);
            using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(WorkbookMemory).Assembly.Location, Argument, file]) { RedirectStandardOutput = true })!;
            var peak = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return decimal.Parse(peak, CultureInfo.InvariantCulture) / BytesPerMegabyte;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Reads the workbook and says the peak, in bytes.</summary>
    public static void Read(string file)
    {
        var result = new DocumentReader().Read(File.ReadAllBytes(file), file);
        if (result.Forms.Length != Forms) throw new InvalidOperationException($"{result.Forms.Length} of {Forms} forms are read.");
        using var self = Process.GetCurrentProcess();
        Console.Write(self.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The sheets of the sample's workbooks over and over, in one workbook.</summary>
    private static byte[] Workbook(string folder)
    {
        var sources = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(Rows).ToArray();
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheets = new Sheets();
            book.Workbook = new Workbook(sheets);
            for (uint number = 1; number <= Forms; number++)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = (Worksheet)sources[(int)number % sources.Length].CloneNode(deep: true);
                sheets.Append(new Sheet { Name = $"{number}", SheetId = number, Id = book.GetIdOfPart(part) });
            }
        }

        return stream.ToArray();
    }

    /// <summary>The first sheet with its texts in its cells instead of in a part that all sheets share.</summary>
    private static Worksheet Rows(string file)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var book = document.WorkbookPart!;
        var texts = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText).ToArray() ?? [];
        var source = book.WorksheetParts.First().Worksheet!;
        var sheet = new Worksheet(source.GetFirstChild<SheetData>()!.CloneNode(deep: true));
        if (source.GetFirstChild<MergeCells>() is { } merges) sheet.Append(merges.CloneNode(deep: true));
        foreach (var cell in sheet.Descendants<Cell>())
        {
            cell.StyleIndex = null;
            if (cell.DataType?.Value != CellValues.SharedString) continue;
            var text = texts[int.Parse(cell.CellValue!.InnerText, CultureInfo.InvariantCulture)];
            cell.CellValue = null;
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        }

        return sheet;
    }
}
