using System.CommandLine;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Demo;
using PerfEval.Cli.Hosting;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;

namespace PerfEval.Cli.Commands;

/// <summary><c>demo</c>: takes the sample submission through the whole system on this machine.</summary>
internal sealed class DemoCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly LocalInstance _instance;
    private readonly RepositoryRoot _root;
    private readonly Option<string> _format = new("--format") { Description = Texts.FormatDescription, DefaultValueFactory = _ => SampleFormat.Text };
    private readonly Option<bool> _once = new("--once") { Description = Texts.OnceDescription };
    private readonly Option<bool> _resume = new("--resume") { Description = Texts.ResumeDescription };

    /// <summary>Makes the command.</summary>
    public DemoCommand(Terminal terminal, RepositoryRoot root) : base("demo", Texts.DemoDescription, "demo --once")
    {
        _terminal = terminal;
        _root = root;
        _instance = new LocalInstance(root, LocalInstance.Demo, terminal);
        _format.AcceptOnlyFromAmong(SampleFormat.All);
        Options.Add(_format);
        Options.Add(_once);
        Options.Add(_resume);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var once = arguments.GetValue(_once);
        if (_instance.State is { Owner: { IsRunning: true } owner } && owner.Id != Environment.ProcessId)
            throw new CommandFailedException(ExitCode.Unreachable, Speech.Format(Texts.DemoRuns, owner.Id));

        var format = arguments.GetRequiredValue(_format);
        var sample = await SampleSubmission.FileAsync(format, _root, cancellation);
        // No cell of a PDF can be altered: who filed one corrects the workbooks that it was printed from.
        var again = format == SampleFormat.Pdf ? await SampleSubmission.FileAsync(SampleFormat.Workbooks, _root, cancellation) : sample;
        // What a demo left that was killed would hold its ports and files.
        await _instance.StopAsync(cancellation);
        if (!arguments.GetValue(_resume)) _instance.Folder.Delete();
        try
        {
            _instance.Folder.Create();
            SamplingKey.Keep(_instance.Folder, DemoShow.SamplingKey);
            var state = await _instance.StartAsync(KnownProcess.Current, cancellation);
            var show = new DemoShow(_terminal, new RunningInstance(_instance.Name, _instance.Folder, state), sample, again);
            await show.RunAsync(once, cancellation);
            if (!once) await StayAsync(state, cancellation);
        }
        finally
        {
            _terminal.Say(Texts.Stopping);
            await _instance.StopAsync(CancellationToken.None);
        }

        if (once) _terminal.Say(Speech.Format(Texts.OnceEnds, ProgramName.Current));
        return ExitCode.Done;
    }

    private async Task StayAsync(InstanceState state, CancellationToken cancellation)
    {
        _terminal.Say(Speech.Format(Texts.DemoStays, HostProcess.Address(state.Ports)));
        var pause = TimeSpan.FromSeconds(1);
        try
        {
            while (state.IsUp()) await Task.Delay(pause, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how it is meant to end.
            return;
        }

        throw new CommandFailedException(
            ExitCode.Unreachable, Speech.Format(Texts.HostDied, _instance.Folder.HostLog, Readiness.Tail(_instance.Folder.HostLog)));
    }
}
