using System.CommandLine;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Hosting;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Commands;

/// <summary><c>down</c>: stops what <c>up</c> started.</summary>
internal sealed class DownCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly LocalInstance _instance;

    /// <summary>Makes the command.</summary>
    public DownCommand(Terminal terminal, RepositoryRoot root) : base("down", Texts.DownDescription, "down")
    {
        _terminal = terminal;
        _instance = new LocalInstance(root, LocalInstance.Data, terminal);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        _terminal.Say(await _instance.StopAsync(cancellation) ? Texts.DownDone : Texts.DownNothing);
        return ExitCode.Done;
    }
}
