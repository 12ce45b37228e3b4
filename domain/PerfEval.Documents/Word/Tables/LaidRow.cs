namespace PerfEval.Documents.Word.Tables;

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells, those that are one with others too.</param>
/// <param name="Shape">Where they are; null where nothing says so.</param>
internal sealed record LaidRow(IReadOnlyList<LaidCell> Cells, RowShape? Shape);
