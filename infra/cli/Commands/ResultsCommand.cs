using System.CommandLine;
using System.Text.Json.Nodes;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Tables;
using Spectre.Console;

namespace PerfEval.Cli.Commands;

/// <summary><c>results TABLE</c>: the rows of a results table, for reading, as CSV or as JSON.</summary>
internal sealed class ResultsCommand : PerfEvalCommand
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly Terminal _terminal;
    private readonly RepositoryRoot _root;
    private readonly Argument<string> _table;
    private readonly Option<string?> _instance = InstanceOption.Create();
    private readonly Option<bool> _json = JsonOption.Create();
    private readonly Option<bool> _csv = new("--csv") { Description = Texts.CsvDescription };

    /// <summary>Makes the command.</summary>
    public ResultsCommand(Terminal terminal, RepositoryRoot root) : base("results", Texts.ResultsDescription, "results evaluations --csv")
    {
        _terminal = terminal;
        _root = root;
        _table = new Argument<string>("TABLE") { Description = string.Join(", ", TableNames.All) };
        _table.AcceptOnlyFromAmong([.. TableNames.All]);
        Arguments.Add(_table);
        Options.Add(_csv);
        Options.Add(_json);
        Options.Add(_instance);
        Validators.Add(result =>
        {
            if (result.GetValue(_json) && result.GetValue(_csv)) result.AddError(Texts.JsonOrCsv);
        });
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var instance = InstanceOption.Find(_root, arguments.GetValue(_instance));
        var rows = await new ResultsReader(instance.Storage.Tables).ReadAsync(arguments.GetRequiredValue(_table), cancellation).ToListAsync(cancellation);
        if (arguments.GetValue(_json)) await _terminal.Output.WriteLineAsync(JsonText.Of(new JsonArray([.. rows.Select(ResultText.Json)])));
        else if (arguments.GetValue(_csv)) await WriteAsync(ResultText.Csv(rows));
        else Draw(rows);
        _terminal.Say(Speech.Format(Texts.RowCount, rows.Count));
        return ExitCode.Done;
    }

    // Without its mark Excel takes UTF-8 for the machine's own code page, and shows no Chinese.
    private async Task WriteAsync(IEnumerable<string> lines)
    {
        await _terminal.Output.WriteAsync(ByteOrderMark);
        foreach (var line in lines) await _terminal.Output.WriteLineAsync(line);
    }

    // Rows have more columns than a terminal has room for.
    private void Draw(List<ResultRecord> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            _terminal.Data.Write(new Rule($"{i + 1}") { Justification = Justify.Left });
            var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
            foreach (var (name, value) in rows[i].Columns) grid.AddRow(new Text(name), new Text(ResultText.Shown(value)));
            _terminal.Data.Write(grid);
        }
    }
}
