using System.Text;
using PerfEval.Benchmarks.Files;
using PerfEval.Benchmarks.Micro;
using PerfEval.Cli.Benchmarks;
using PerfEval.Cli.CommandLine;

namespace PerfEval.Benchmarks.Formats;

/// <summary>The figures of reading forms from files with cells, with their limits.</summary>
internal static class FormatFigures
{
    private const decimal MostRatio = 1.5m;
    private const decimal MostMegabytes = 300;

    /// <summary>Each format beside what its library takes alone, in turns; and the memory that a workbook of 500 forms takes.</summary>
    public static async Task<IReadOnlyList<BenchFigure>> MeasureAsync(RepositoryRoot root, CancellationToken cancellation)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return
        [
            .. Of(root, "xlsx", BareReading.Workbook, FigureName.XlsxFormsPerSecond, FigureName.XlsxRatio),
            .. Of(root, "xls", BareReading.Workbook, FigureName.XlsFormsPerSecond, FigureName.XlsRatio),
            .. Of(root, "pdf", BareReading.Pdf, FigureName.PdfFormsPerSecond, FigureName.PdfRatio),
            .. Of(root, "docx", BareReading.Document, FigureName.DocxFormsPerSecond, FigureName.DocxRatio),
            new(FigureName.WorkbookPeakMegabytes, await WorkbookMemory.PeakMegabytesAsync(root, cancellation), AtMost: MostMegabytes),
        ];
    }

    private static IEnumerable<BenchFigure> Of(RepositoryRoot root, string format, Func<byte[], int> bare, FigureName speed, FigureName ratio)
    {
        byte[][] files = [.. Directory.EnumerateFiles(Path.Combine(root.Tests, "data", "forms", format)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        var (own, others) = InTurns.Costs(() => files.Sum(Read), () => files.Count(file => bare(file) > 0));
        yield return new BenchFigure(speed, (decimal)(1 / own));
        yield return new BenchFigure(ratio, (decimal)(own / others), AtMost: MostRatio);
    }

    private static int Read(byte[] file) =>
        SampleFile.Reader.Read(file, "form").Forms.Length is 1 and var one ? one : throw new InvalidOperationException("A form of the sample is not read.");
}
