namespace PerfEval.Cli.Backups;

/// <summary>A blob of a backup.</summary>
/// <param name="Name">Its name in the container.</param>
/// <param name="ContentType">Its content type.</param>
/// <param name="Hash">The SHA-256 of its bytes, 64 hex digits: where they lie.</param>
internal sealed record BlobLine(string Name, string? ContentType, string Hash);
