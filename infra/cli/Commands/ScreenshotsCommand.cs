using System.CommandLine;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Hosting;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Commands;

/// <summary><c>screenshots</c>: makes the pictures of the documentation afresh, from an instance of its own.</summary>
internal sealed class ScreenshotsCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly BuiltProgram _program;
    private readonly Option<DirectoryInfo> _out;

    /// <summary>Makes the command.</summary>
    public ScreenshotsCommand(Terminal terminal, RepositoryRoot root) : base("screenshots", Texts.ScreenshotsDescription, "screenshots")
    {
        _terminal = terminal;
        _program = new BuiltProgram(root, "PerfEval.Screenshots");
        _out = new("--out")
        {
            Description = Texts.ScreenshotsOutDescription,
            HelpName = "FOLDER",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(root.Path, "docs", "zh", "images")),
        };
        Options.Add(_out);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var folder = arguments.GetRequiredValue(_out).FullName;
        if (!File.Exists(_program.Assembly)) throw new CommandFailedException(ExitCode.Unreachable, Speech.Format(Texts.ScreenshotsMissing, _program.Assembly));
        var exitCode = await _program.RunAsync(folder, [], cancellation);
        if (exitCode != ExitCode.Done) throw new CommandFailedException(ExitCode.Unreachable, Speech.Format(Texts.ScreenshotsFailed, exitCode));
        _terminal.Say(Speech.Format(Texts.ScreenshotsTaken, folder));
        return ExitCode.Done;
    }
}
