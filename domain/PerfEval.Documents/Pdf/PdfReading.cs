using System.Collections.Immutable;
using PerfEval.Documents.Grids;
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

    /// <summary>Readings that do not bear themselves out, all of whose cells must be looked at where their bounds were inferred.</summary>
    public ImmutableArray<FormReading> Checked(ImmutableArray<FormReading> forms) =>
        Aligned.IsEmpty ? forms : [.. forms.Select(f => f.Source.Keys.SelectMany(f.PlacesOf).Any(p => p.Page is { } page && Aligned.Contains(page)) && !ReadingCheck.Holds(f.Form, Grids) ? PageText.Doubted(f) : f)];
}
