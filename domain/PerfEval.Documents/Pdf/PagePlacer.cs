using PerfEval.Documents.Pdf.Aligned;
using PerfEval.Documents.Pdf.Pages;
using PerfEval.Documents.Pdf.Ruled;

namespace PerfEval.Documents.Pdf;

/// <summary>Finds the cells of one page after another: what stands on those before tells of the columns of the next.</summary>
internal sealed class PagePlacer
{
    private readonly List<PlacedPage> _pages = [];
    private readonly List<PlacedPage> _close = [];
    private readonly AlignedHeading _above = new();
    private readonly AlignedHeading _aboveClose = new();

    /// <summary>Takes the next page.</summary>
    public void Place(PdfPageContent content)
    {
        foreach (var (part, tables) in SheetPages.Of(content)) Place(part, tables);
    }

    /// <summary>The pages that were taken.</summary>
    /// <param name="problems">What was wrong with the file.</param>
    public PdfPages Placed(IReadOnlyList<PdfProblem> problems) => new(_pages, problems) { Close = _pages.Exists(p => p.IsClose) ? _close : null };

    private void Place(PdfPageContent content, List<RuledTable> tables)
    {
        var placed = PageLayout.Of(content, tables, _above, PartGaps.Usual);
        if (content.Invisible > 0) placed = placed with { IsClose = false, Cells = [.. placed.Cells.Select(c => c with { Doubt = ReadMessages.DoubtRecognised })] };
        if (!placed.IsClose) _aboveClose.Follow(_above);
        _close.Add(placed.IsClose ? PageLayout.Of(content, tables, _aboveClose, PartGaps.Close) : placed);
        _pages.Add(placed);
    }
}
