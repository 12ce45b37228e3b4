using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Azure;
using PerfEval.Cli.Commands;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.CommandLine;

/// <summary>The command line: picks the language, parses the arguments, runs the command and turns what went wrong into a message and an exit code.</summary>
/// <param name="terminal">Where commands write.</param>
/// <param name="variable">Looks an environment variable up.</param>
/// <param name="folder">The folder it is run in: commands that need a checkout are there when it lies in one.</param>
internal sealed class CommandLineApplication(Terminal terminal, Func<string, string?> variable, string folder)
{
    // After Ctrl-C a command stops what it started, which must not be cut short.
    private static readonly TimeSpan StopPatience = TimeSpan.FromMinutes(2);

    // A file may be called @2022.txt: it is read as any other, not for more arguments.
    private static readonly ParserConfiguration AsTyped = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">The arguments, without the program's name.</param>
    /// <param name="cancellation">Ends the command early.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation = default)
    {
        CultureInfo.CurrentUICulture = TerminalLanguage.Choose(arguments, variable);
        ProgramName.Use(variable);
        var result = BuildRoot().Parse(arguments, AsTyped);
        if (result.Errors.Count > 0 && result.Action is not { ClearsParseErrors: true })
        {
            foreach (var error in ParseErrorText.Of(result)) Fail(error);
            terminal.Say(Speech.Format(Texts.SeeHelp, ProgramName.Current));
            return ExitCode.WrongUsage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = StopPatience,
        };
        try
        {
            return await result.InvokeAsync(configuration, cancellation);
        }
        catch (CommandFailedException failure)
        {
            Fail(failure.Message);
            return failure.ExitCode;
        }
        catch (Exception failure) when (failure is RequestFailedException or HttpRequestException or AggregateException)
        {
            // The storage clients wrap what each of several tries met.
            Fail(Speech.Format(Texts.StorageUnreachable, (failure.InnerException ?? failure).Message));
            return ExitCode.Unreachable;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }

    private RootCommand BuildRoot()
    {
        var root = new RootCommand(Texts.RootDescription)
        {
            new ReadCommand(terminal),
            new CheckCommand(terminal),
            new GrantCommand(terminal, variable),
            new CostCommand(terminal),
        };
        var checkout = RepositoryRoot.Find(variable, folder);
        if (checkout is not null) AddLocalCommands(root, checkout);
        root.Subcommands.Add(new DecideCommand(terminal, checkout));
        root.Subcommands.Add(new AuditCommand(terminal, checkout));
        root.Subcommands.Add(new ReportCommand(terminal, checkout));
        root.Subcommands.Add(new BackupCommand(terminal, checkout));
        root.Subcommands.Add(new RestoreCommand(terminal, checkout));
        var language = new Option<string>(TerminalLanguage.OptionName) { Description = Texts.LangDescription, HelpName = "zh-CN|en", Recursive = true };
        language.AcceptOnlyFromAmong(TerminalLanguage.All);
        root.Options.Add(language);
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpPage(terminal);
            help.Description = Texts.HelpOptionDescription;
        }

        foreach (var version in root.Options.OfType<VersionOption>()) version.Description = Texts.VersionOptionDescription;

        return root;
    }

    private void AddLocalCommands(RootCommand root, RepositoryRoot checkout)
    {
        root.Subcommands.Add(new DemoCommand(terminal, checkout));
        root.Subcommands.Add(new UpCommand(terminal, checkout));
        root.Subcommands.Add(new DownCommand(terminal, checkout));
        root.Subcommands.Add(new SubmitCommand(terminal, checkout));
        root.Subcommands.Add(new StatusCommand(terminal, checkout));
        root.Subcommands.Add(new InboxCommand(terminal, checkout));
        root.Subcommands.Add(new ReassignCommand(terminal, checkout));
        root.Subcommands.Add(new ReopenCommand(terminal, checkout));
        root.Subcommands.Add(new MoveCommand(terminal, checkout));
        root.Subcommands.Add(new VoidCommand(terminal, checkout));
        root.Subcommands.Add(new ResultsCommand(terminal, checkout));
        root.Subcommands.Add(new ReplayCommand(terminal, checkout));
        root.Subcommands.Add(new BenchCommand(terminal, checkout));
        root.Subcommands.Add(new TestCommand(terminal, checkout));
        root.Subcommands.Add(new ScreenshotsCommand(terminal, checkout));
    }

    private void Fail(string message) => terminal.Say($"perfeval: {message}");
}
