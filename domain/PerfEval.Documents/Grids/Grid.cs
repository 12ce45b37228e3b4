using System.Collections.Immutable;

namespace PerfEval.Documents.Grids;

/// <summary>Cells in rows and columns, whatever format they come from: a worksheet, a table of a document, the tables of a page.</summary>
/// <param name="Name">What messages call it, such as a sheet's name; empty where it has none.</param>
/// <param name="Cells">The cells that are not empty, by row, then column; a merged cell once, with its spans.</param>
public sealed record Grid(string Name, ImmutableArray<GridCell> Cells);
