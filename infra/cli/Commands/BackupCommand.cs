using PerfEval.Cli.Backups;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;

namespace PerfEval.Cli.Commands;

/// <summary><c>backup FOLDER</c>: copies tables and containers to a folder.</summary>
internal sealed class BackupCommand(Terminal terminal, RepositoryRoot? root) : BackupFolderCommand(terminal, root, "backup", Texts.BackupDescription)
{
    /// <inheritdoc/>
    protected override Task<BackupCount> CopyAsync(InstanceStorage storage, BackupFolder folder, CancellationToken cancellation) =>
        new BackupWriter(storage).WriteAsync(folder, cancellation);

    /// <inheritdoc/>
    protected override string Done(BackupCount count, BackupFolder folder) => Speech.Format(Texts.BackedUp, count.Rows, count.Blobs, folder.Path);
}
