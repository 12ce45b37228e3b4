namespace PerfEval.Documents.Word.Tables;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What it shows, a paragraph a line.</param>
/// <param name="HasBox">Whether a text box stands in it.</param>
/// <param name="Inner">The tables within.</param>
internal sealed record LaidCell(string Text, bool HasBox, IReadOnlyList<TableRows> Inner);
