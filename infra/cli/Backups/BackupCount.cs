namespace PerfEval.Cli.Backups;

/// <summary>What a backup holds.</summary>
/// <param name="Rows">Rows of all tables.</param>
/// <param name="Blobs">Blobs of all containers.</param>
internal sealed record BackupCount(int Rows, int Blobs);
