namespace PerfEval.Documents.Ofd;

/// <summary>A page of a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Path">Its file.</param>
internal sealed record OfdPage(OfdDocument Document, string Path);
