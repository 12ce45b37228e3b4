using PerfEval.Documents.Pdf.Pages;

namespace PerfEval.Documents.Pdf;

/// <summary>What was read of a PDF, and what was wrong with it.</summary>
internal sealed record PdfPages(IReadOnlyList<PlacedPage> Pages, IReadOnlyList<PdfProblem> Problems)
{
    /// <summary>The pages with their columns parted by narrower gaps; null where no page has such.</summary>
    public IReadOnlyList<PlacedPage>? Close { get; init; }
}
