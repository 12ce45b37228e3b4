using System.CommandLine;
using System.Text.Json.Nodes;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Http;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Approval.Operators;

namespace PerfEval.Cli.Commands;

/// <summary><c>reopen FORM --reason TEXT</c>: opens a closed form again, with the change that waits where its unit has uploaded one.</summary>
internal sealed class ReopenCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly RepositoryRoot _root;
    private readonly Argument<string> _form = new("FORM") { Description = Texts.FormKeyDescription };
    private readonly Option<string> _reason = new("--reason") { Description = Texts.ReasonDescription, HelpName = "TEXT", Required = true };
    private readonly Option<string?> _instance = InstanceOption.Create();
    private readonly Option<bool> _json = JsonOption.Create();

    /// <summary>Makes the command.</summary>
    public ReopenCommand(Terminal terminal, RepositoryRoot root) : base("reopen", Texts.ReopenDescription, "reopen 2022110108220150300000021 --reason 单位更正数据")
    {
        _terminal = terminal;
        _root = root;
        Arguments.Add(_form);
        foreach (var option in (Option[])[_reason, _instance, _json]) Options.Add(option);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var instance = InstanceOption.Find(_root, arguments.GetValue(_instance));
        var form = await new FormKeys(instance.Storage.Tables).SingleAsync(arguments.GetRequiredValue(_form), cancellation);
        using var client = new OperatorClient(instance);
        var said = await client.PostAsync($"forms/{Uri.EscapeDataString(form)}/reopen", new ReopenBody(arguments.GetRequiredValue(_reason)), cancellation);
        var round = (int?)said?["round"];
        if (arguments.GetValue(_json)) await _terminal.Output.WriteLineAsync(JsonText.Of(new JsonObject { ["formKey"] = form, ["round"] = round }));
        else await _terminal.Output.WriteLineAsync(Speech.Format(Texts.Reopened, form, round));
        return ExitCode.Done;
    }
}
