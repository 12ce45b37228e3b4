using System.CommandLine;
using System.Text.Json.Nodes;
using PerfEval.Cli.Backups;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;

namespace PerfEval.Cli.Commands;

/// <summary><c>backup FOLDER</c>: copies tables and containers to a folder.</summary>
internal sealed class BackupCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly RepositoryRoot? _root;
    private readonly Argument<string> _folder = new("FOLDER") { Description = Texts.BackupFolderDescription };
    private readonly StorageOptions _storage = new();
    private readonly Option<bool> _json = JsonOption.Create();

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="root">The checkout with the local host; null where there is none, and connections must be given.</param>
    public BackupCommand(Terminal terminal, RepositoryRoot? root) : base("backup", Texts.BackupDescription, "backup perfeval-2026-11-25")
    {
        _terminal = terminal;
        _root = root;
        Arguments.Add(_folder);
        _storage.AddTo(this, root is not null);
        Options.Add(_json);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var folder = new BackupFolder(arguments.GetRequiredValue(_folder));
        var count = await new BackupWriter(_storage.Open(arguments, _root, Environment.GetEnvironmentVariable)).WriteAsync(folder, cancellation);
        if (arguments.GetValue(_json)) await _terminal.Output.WriteLineAsync(JsonText.Of(new JsonObject { ["rows"] = count.Rows, ["blobs"] = count.Blobs }));
        else await _terminal.Output.WriteLineAsync(Speech.Format(Texts.BackedUp, count.Rows, count.Blobs, folder.Path));
        return ExitCode.Done;
    }
}
