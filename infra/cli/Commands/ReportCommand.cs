using System.CommandLine;
using System.Globalization;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Reporting;
using PerfEval.Cli.Reporting.Figures;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;

namespace PerfEval.Cli.Commands;

/// <summary><c>report</c>: what the results tables say, as one page to read, print or send.</summary>
internal sealed class ReportCommand : PerfEvalCommand
{
    private const int FirstYear = 1;
    private const int LastYear = 9999;

    private readonly Terminal _terminal;
    private readonly RepositoryRoot? _root;
    private readonly Option<FileInfo> _out = new("--out")
    {
        Description = Texts.ReportOutDescription,
        HelpName = "FILE",
        DefaultValueFactory = _ => new FileInfo("perfeval-report.html"),
    };

    private readonly Option<int?> _year = NumberOption.Create("--year", Texts.ReportYearDescription, "YEAR");
    private readonly Option<string?> _connection = new("--connection") { Description = Texts.ConnectionDescription, HelpName = "CONNECTION" };
    private readonly Option<string?> _instance = InstanceOption.Create();

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="root">The checkout with the local host; null where there is none, and a connection must be given.</param>
    public ReportCommand(Terminal terminal, RepositoryRoot? root) : base("report", Texts.ReportDescription, "report --year 2022 --out 2022.html")
    {
        _terminal = terminal;
        _root = root;
        foreach (var option in (Option[])[_out, _year, _connection, _instance]) Options.Add(option);
        Validators.Add(result =>
        {
            if (result.GetValue(_connection) is not null && result.GetValue(_instance) is not null) result.AddError(Texts.ConnectionOrInstance);
            else if (result.GetValue(_connection) is null && root is null) result.AddError(Texts.ConnectionNeeded);
            if (NumberOption.ValueIn(result, _year) is < FirstYear or > LastYear) result.AddError(Texts.ReportYearWrong);
        });
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var tables = arguments.GetValue(_connection) is { } connection
            ? StorageConnection.Tables(connection, Environment.GetEnvironmentVariable)
            : InstanceOption.Find(_root!, arguments.GetValue(_instance)).Storage.Tables;
        _terminal.Say(Texts.ReportReading);
        var figures = await new FigureReader(tables).ReadAsync(arguments.GetValue(_year), DateTimeOffset.UtcNow, cancellation);
        // Who is not asked for another language gets the page as its readers want it, in Chinese.
        var language = CultureInfo.GetCultureInfo(arguments.GetValue<string?>(TerminalLanguage.OptionName) ?? TerminalLanguage.Chinese);
        var page = arguments.GetRequiredValue(_out).FullName;
        await PageFile.WriteAsync(page, await ReportRenderer.RenderAsync(figures, language), cancellation);
        _terminal.Say(Speech.Format(Texts.ReportWritten, figures.All.Count, page));
        if (figures.All.Count == 0) _terminal.Say(Texts.ReportEmpty);
        return ExitCode.Done;
    }
}
