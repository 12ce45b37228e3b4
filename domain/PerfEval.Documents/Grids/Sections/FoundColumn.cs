namespace PerfEval.Documents.Grids.Sections;

/// <summary>A column that a label of a heading names.</summary>
/// <param name="Column">The column.</param>
/// <param name="IsExact">Whether its label is one of those known, not one worded alike.</param>
/// <param name="Core">The label, without marks and remarks.</param>
internal readonly record struct FoundColumn(TableColumn Column, bool IsExact, string Core);
