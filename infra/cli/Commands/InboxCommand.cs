using System.CommandLine;
using System.Text.Json.Nodes;
using PerfEval.Cli.Approvals;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;

namespace PerfEval.Cli.Commands;

/// <summary><c>inbox APPROVER</c>: prints a fresh link to an approver's inbox.</summary>
internal sealed class InboxCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly RepositoryRoot _root;
    private readonly Argument<string> _approver = new("APPROVER") { Description = Texts.ApproverDescription };
    private readonly Option<string?> _instance = InstanceOption.Create();
    private readonly Option<bool> _json = JsonOption.Create();

    /// <summary>Makes the command.</summary>
    public InboxCommand(Terminal terminal, RepositoryRoot root) : base("inbox", Texts.InboxDescription, "inbox finance")
    {
        _terminal = terminal;
        _root = root;
        Arguments.Add(_approver);
        Options.Add(_instance);
        Options.Add(_json);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var approver = arguments.GetRequiredValue(_approver);
        var instance = InstanceOption.Find(_root, arguments.GetValue(_instance));
        var link = await new InboxLinks(instance).SendAsync(approver, cancellation);
        if (arguments.GetValue(_json))
            await _terminal.Output.WriteLineAsync(JsonText.Of(new JsonObject { ["approver"] = approver, ["link"] = link.AbsoluteUri }));
        else await _terminal.Output.WriteLineAsync(link.AbsoluteUri);
        return ExitCode.Done;
    }
}
