using System.CommandLine;
using System.Text.Json.Nodes;
using PerfEval.Cli.Backups;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;

namespace PerfEval.Cli.Commands;

/// <summary>What is done between an app's storage and the folder of a backup: <c>NAME FOLDER</c>.</summary>
internal abstract class BackupFolderCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly RepositoryRoot? _root;
    private readonly Argument<string> _folder = new("FOLDER") { Description = Texts.BackupFolderDescription };
    private readonly StorageOptions _storage = new();
    private readonly Option<bool> _json = JsonOption.Create();

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="root">The checkout with the local host; null where there is none, and connections must be given.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    protected BackupFolderCommand(Terminal terminal, RepositoryRoot? root, string name, string description) : base(name, description, name + " perfeval-2026-11-25")
    {
        _terminal = terminal;
        _root = root;
        Arguments.Add(_folder);
        _storage.AddTo(this, root is not null);
        Options.Add(_json);
    }

    /// <summary>Copies, and counts what it copied.</summary>
    protected abstract Task<BackupCount> CopyAsync(InstanceStorage storage, BackupFolder folder, CancellationToken cancellation);

    /// <summary>What was done.</summary>
    protected abstract string Done(BackupCount count, BackupFolder folder);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var folder = new BackupFolder(arguments.GetRequiredValue(_folder));
        var count = await CopyAsync(_storage.Open(arguments, _root, Environment.GetEnvironmentVariable), folder, cancellation);
        await _terminal.Output.WriteLineAsync(
            arguments.GetValue(_json) ? JsonText.Of(new JsonObject { ["rows"] = count.Rows, ["blobs"] = count.Blobs }) : Done(count, folder));
        return ExitCode.Done;
    }
}
