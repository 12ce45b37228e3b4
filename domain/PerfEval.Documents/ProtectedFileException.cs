namespace PerfEval.Documents;

/// <summary>Says within a reader that a password protects a file; it never leaves <see cref="DocumentReader"/>.</summary>
internal sealed class ProtectedFileException : Exception;
