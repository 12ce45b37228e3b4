namespace PerfEval.Cli.Following;

/// <summary>A file that was put into <c>reports/</c>.</summary>
/// <param name="Unit">The unit folder.</param>
/// <param name="Path">The path below it.</param>
/// <param name="ContentHash">SHA-256 of its bytes, as in <c>submissions</c>.</param>
/// <param name="UploadedAt">When it was uploaded, by the storage's clock.</param>
internal sealed record UploadedFile(string Unit, string Path, string ContentHash, DateTimeOffset UploadedAt);
