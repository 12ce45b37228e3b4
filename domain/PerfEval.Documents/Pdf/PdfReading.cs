using System.Collections.Immutable;
using PerfEval.Documents.Grids;

namespace PerfEval.Documents.Pdf;

/// <summary>The grids of a PDF's pages.</summary>
/// <param name="Grids">The grids, in the order of the pages.</param>
/// <param name="IsTight">Whether rows without lines stand as close as the lines of a cell, so that a grid's row is only a line.</param>
internal sealed record PdfReading(ImmutableArray<Grid> Grids, bool IsTight);
