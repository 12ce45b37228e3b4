using System.Collections.Immutable;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Pdf.Breaks;
using PerfEval.Documents.Pdf.Pages;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Pdf;

/// <summary>The grids of a PDF's pages.</summary>
/// <param name="Grids">The grids, in the order of the pages.</param>
/// <param name="IsTight">Whether rows without lines stand as close as the lines of a cell, so that a grid's row is only a line.</param>
internal sealed record PdfReading(ImmutableArray<Grid> Grids, bool IsTight)
{
    /// <summary>The pages, from 1, on which cells are where text stands in columns, without lines around them.</summary>
    public required ImmutableHashSet<int> Aligned { get; init; }

    /// <summary>The pages, from 1, that have a table with lines around its cells.</summary>
    public required ImmutableHashSet<int> Ruled { get; init; }

    /// <summary>The same pages with their columns parted by narrower gaps; null where they have no such gaps.</summary>
    public PdfReading? Close { get; init; }

    /// <summary>Whether text without lines around it was cut by a page's end and is in no cell.</summary>
    public bool IsCut { get; init; }

    /// <summary>The grids of pages.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="file">The file's name, for positions.</param>
    public static PdfReading Of(PdfPages pages, string file) => Of(pages.Pages, file) with { Close = pages.Close is { } close ? Of(close, file) : null };

    private static PdfReading Of(IReadOnlyList<PlacedPage> pages, string file) =>
        new(DocumentGrids.Of(pages, file), pages.Any(p => p.IsTight))
        {
            IsCut = pages.Any(p => p.IsCut),
            Aligned = [.. pages.Where(p => p.IsAligned).Select(p => p.Number)],
            Ruled = [.. pages.Where(p => !p.IsAligned && p.Cells.Any(c => c.IsInTable)).Select(p => p.Number)],
        };

    /// <summary>Readings that do not bear themselves out, all of whose cells must be looked at where their bounds were inferred, and whether there are such.</summary>
    public (ImmutableArray<FormReading> Forms, bool IsUnsure) Checked(ImmutableArray<FormReading> forms)
    {
        if (Aligned.IsEmpty) return (forms, false);
        var isUnsure = false;
        var builder = ImmutableArray.CreateBuilder<FormReading>(forms.Length);
        foreach (var form in forms)
        {
            var holds = !form.Source.Keys.SelectMany(form.PlacesOf).Any(p => p.Page is { } page && Aligned.Contains(page)) || (!IsCut && ReadingCheck.Holds(form.Form, Grids));
            isUnsure |= !holds;
            builder.Add(holds ? form : PageText.Doubted(form));
        }

        return (builder.MoveToImmutable(), isUnsure);
    }
}
