using System.CommandLine;
using System.Text.Json.Nodes;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;

namespace PerfEval.Cli.Commands;

/// <summary><c>status [SUBMISSION]</c>: what is where, since when, waiting for whom.</summary>
internal sealed class StatusCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly RepositoryRoot _root;
    private readonly Argument<string?> _submission = new("SUBMISSION")
    {
        Description = Texts.SubmissionDescription,
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _instance = InstanceOption.Create();
    private readonly Option<bool> _json = JsonOption.Create();

    /// <summary>Makes the command.</summary>
    public StatusCommand(Terminal terminal, RepositoryRoot root) : base("status", Texts.StatusDescription, "status 3f2a")
    {
        _terminal = terminal;
        _root = root;
        Arguments.Add(_submission);
        Options.Add(_instance);
        Options.Add(_json);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var instance = InstanceOption.Find(_root, arguments.GetValue(_instance));
        var all = await new SubmissionsReader(instance.Storage.Tables).ReadAsync(cancellation);
        var id = arguments.GetValue(_submission);
        var asked = id is null ? all : [SubmissionsReader.Single(all, id)];
        var view = new StatusView(_terminal.Data);
        if (arguments.GetValue(_json)) await _terminal.Output.WriteLineAsync(JsonText.Of(new JsonArray([.. asked.Select(StatusJson.Of)])));
        else if (asked.Count == 0) _terminal.Say(Texts.NoSubmissions);
        else view.DrawSubmissions(asked);
        if (id is not null && !arguments.GetValue(_json)) view.DrawForms(asked[0]);
        return ExitCode.Done;
    }
}
