using System.Collections.Immutable;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Pdf;

namespace PerfEval.Documents.Tests.Pdf.Paper;

/// <summary>The sample forms as PDF, and short ways to read them.</summary>
internal static class PdfSample
{
    public static string Folder => Path.Combine(Repository.Root, "tests", "data", "forms");

    public static byte[] Bytes(string code) => File.ReadAllBytes(Path.Combine(Folder, "pdf", code + ".pdf"));

    public static (ImmutableArray<Grid> Grids, ImmutableArray<ReadProblem> Problems) Grids(byte[] content, ReadLimits? limits = null)
    {
        var problems = new ProblemList("upload.pdf", 100);
        var pages = new PdfGridReader(limits ?? new ReadLimits()).Read(content, problems, TestContext.Current.CancellationToken);
        return (pages.Grids, problems.ToImmutable());
    }
}
