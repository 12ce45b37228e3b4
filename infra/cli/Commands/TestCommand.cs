using System.CommandLine;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Testing;

namespace PerfEval.Cli.Commands;

/// <summary><c>test</c>: runs all tests; its last line says how many passed and failed.</summary>
internal sealed class TestCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly RepositoryRoot _root;

    /// <summary>Makes the command.</summary>
    public TestCommand(Terminal terminal, RepositoryRoot root) : base("test", Texts.TestDescription, "test")
    {
        _terminal = terminal;
        _root = root;
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var run = new TestRun(_root);
        var exitCode = await run.RunAsync(cancellation);
        var reports = run.ReadReports();
        var tally = reports.Aggregate(default(TestTally), (sum, report) => sum + report.Tally);

        // A project that crashed has failed, whatever the others counted; so has a run that says so for any other reason.
        foreach (var silent in run.Projects().Except(reports.Select(report => report.Assembly), StringComparer.Ordinal))
        {
            _terminal.Say(Speech.Format(Texts.TestNoReport, silent));
            tally += new TestTally(0, 1, 0);
        }

        if (exitCode != 0 && tally.Failed == 0)
        {
            _terminal.Say(Speech.Format(Texts.TestRunFailed, exitCode));
            tally += new TestTally(0, 1, 0);
        }

        await _terminal.Error.FlushAsync(cancellation);
        await _terminal.Output.WriteLineAsync(tally.ToString());
        return tally.IsGreen ? ExitCode.Done : ExitCode.InputHasErrors;
    }
}
