using PerfEval.Documents.Grids;

namespace PerfEval.Documents.Workbooks;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Grid">Its cells.</param>
/// <param name="IsHidden">Whether the workbook hides it.</param>
internal sealed record Sheet(Grid Grid, bool IsHidden);
