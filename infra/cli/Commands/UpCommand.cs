using System.CommandLine;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Hosting;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Commands;

/// <summary><c>up</c>: starts Azurite and the local host on <c>.perfeval/data/</c>; they stay until <c>down</c>.</summary>
internal sealed class UpCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly LocalInstance _instance;

    /// <summary>Makes the command.</summary>
    public UpCommand(Terminal terminal, RepositoryRoot root) : base("up", Texts.UpDescription, "up")
    {
        _terminal = terminal;
        _instance = new LocalInstance(root, LocalInstance.Data, terminal);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        if (_instance.State is { } running && running.IsUp())
        {
            _terminal.Say(Texts.UpAlready);
            Print(running);
            return ExitCode.Done;
        }

        // Half an instance is of no use, and which half is missing does not matter.
        await _instance.StopAsync(cancellation);
        try
        {
            Print(await _instance.StartAsync(owner: null, cancellation));
        }
        catch (Exception failure) when (failure is CommandFailedException or OperationCanceledException)
        {
            await _instance.StopAsync(CancellationToken.None);
            throw;
        }

        return ExitCode.Done;
    }

    private void Print(InstanceState state)
    {
        _terminal.Output.WriteLine(Speech.Format(Texts.UpHost, HostProcess.Address(state.Ports)));
        _terminal.Output.WriteLine(Speech.Format(Texts.UpStorage, AzuriteProcess.ConnectionString(state.Ports)));
        _terminal.Output.WriteLine(Speech.Format(Texts.UpLogs, _instance.Folder.HostLog, _instance.Folder.AzuriteLog));
        _terminal.Say(Speech.Format(Texts.UpNext, ProgramName.Current));
    }
}
