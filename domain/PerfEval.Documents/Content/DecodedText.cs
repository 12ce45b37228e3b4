namespace PerfEval.Documents.Content;

/// <summary>A file's text.</summary>
/// <param name="Text">The text; U+FFFD stands for bytes that could not be decoded.</param>
/// <param name="Encoding">The encoding it was in.</param>
/// <param name="HasInvalidBytes">Whether bytes could not be decoded.</param>
internal sealed record DecodedText(string Text, string Encoding, bool HasInvalidBytes);
