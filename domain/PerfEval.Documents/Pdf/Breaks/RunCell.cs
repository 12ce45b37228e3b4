using PerfEval.Documents.Pdf.Pages;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Pdf.Breaks;

/// <summary>A cell of a run of pages: a page's cell, and where it was first met.</summary>
/// <param name="Cell">The cell, its rows counted from the run's first.</param>
/// <param name="Position">Where it stands in the file.</param>
internal sealed record RunCell(PlacedCell Cell, SourcePosition Position);
