using PerfEval.Documents.Grids;

namespace PerfEval.Documents.Word;

/// <summary>What a document of Word holds.</summary>
/// <param name="Grids">Its tables, and between them its paragraphs, in its order.</param>
/// <param name="Text">Its paragraphs, one a line.</param>
internal sealed record WordDocument(IReadOnlyList<Grid> Grids, string Text);
