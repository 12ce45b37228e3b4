namespace PerfEval.Documents.Pdf;

/// <summary>What was read of a PDF, and what was wrong with it.</summary>
internal sealed record PdfPages(IReadOnlyList<PlacedPage> Pages, IReadOnlyList<PdfProblem> Problems);
