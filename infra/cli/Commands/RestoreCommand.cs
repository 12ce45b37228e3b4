using PerfEval.Cli.Backups;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;

namespace PerfEval.Cli.Commands;

/// <summary><c>restore FOLDER</c>: brings a backup back, to storage that holds nothing yet.</summary>
internal sealed class RestoreCommand(Terminal terminal, RepositoryRoot? root) : BackupFolderCommand(terminal, root, "restore", Texts.RestoreDescription)
{
    /// <inheritdoc/>
    protected override Task<BackupCount> CopyAsync(InstanceStorage storage, BackupFolder folder, CancellationToken cancellation) =>
        new BackupReader(storage).RestoreAsync(folder, cancellation);

    /// <inheritdoc/>
    protected override string Done(BackupCount count, BackupFolder folder) => Speech.Format(Texts.Restored, count.Rows, count.Blobs, folder.Path);
}
