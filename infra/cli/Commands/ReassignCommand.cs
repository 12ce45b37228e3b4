using System.CommandLine;
using System.Text.Json.Nodes;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Http;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Approval.Operators;

namespace PerfEval.Cli.Commands;

/// <summary><c>reassign FORM --from A --to B --reason TEXT</c>: gives an open step to another approver.</summary>
internal sealed class ReassignCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly RepositoryRoot _root;
    private readonly Argument<string> _form = new("FORM") { Description = Texts.FormKeyDescription };
    private readonly Option<string> _from = new("--from") { Description = Texts.ReassignFromDescription, HelpName = "APPROVER", Required = true };
    private readonly Option<string> _to = new("--to") { Description = Texts.ReassignToDescription, HelpName = "APPROVER", Required = true };
    private readonly Option<string> _reason = new("--reason") { Description = Texts.ReasonDescription, HelpName = "TEXT", Required = true };
    private readonly Option<string?> _instance = InstanceOption.Create();
    private readonly Option<bool> _json = JsonOption.Create();

    /// <summary>Makes the command.</summary>
    public ReassignCommand(Terminal terminal, RepositoryRoot root)
        : base("reassign", Texts.ReassignDescription, "reassign 2022110108220150300000021 --from operator --to finance --reason 原审核人调离")
    {
        _terminal = terminal;
        _root = root;
        Arguments.Add(_form);
        foreach (var option in (Option[])[_from, _to, _reason, _instance, _json]) Options.Add(option);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var instance = InstanceOption.Find(_root, arguments.GetValue(_instance));
        var form = await new FormKeys(instance.Storage.Tables).SingleAsync(arguments.GetRequiredValue(_form), cancellation);
        var (from, to) = (arguments.GetRequiredValue(_from), arguments.GetRequiredValue(_to));
        using var client = new OperatorClient(instance);
        await client.PostAsync($"forms/{Uri.EscapeDataString(form)}/reassign", new ReassignBody(from, to, arguments.GetRequiredValue(_reason)), cancellation);
        if (arguments.GetValue(_json)) await _terminal.Output.WriteLineAsync(JsonText.Of(new JsonObject { ["formKey"] = form, ["from"] = from, ["to"] = to }));
        else await _terminal.Output.WriteLineAsync(Speech.Format(Texts.Reassigned, form, from, to));
        return ExitCode.Done;
    }
}
