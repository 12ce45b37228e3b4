using System.CommandLine;
using System.Text.Json.Nodes;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Http;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Approval.Operators;

namespace PerfEval.Cli.Commands;

/// <summary><c>move FORM --unit FOLDER --reason TEXT</c>: gives a form to another unit folder, whose uploads of it are taken in from then on.</summary>
internal sealed class MoveCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly RepositoryRoot _root;
    private readonly Argument<string> _form = new("FORM") { Description = Texts.FormKeyDescription };
    private readonly Option<string> _unit = new("--unit") { Description = Texts.MoveUnitDescription, HelpName = "FOLDER", Required = true };
    private readonly Option<string> _reason = new("--reason") { Description = Texts.ReasonDescription, HelpName = "TEXT", Required = true };
    private readonly Option<string?> _instance = InstanceOption.Create();
    private readonly Option<bool> _json = JsonOption.Create();

    /// <summary>Makes the command.</summary>
    public MoveCommand(Terminal terminal, RepositoryRoot root) : base("move", Texts.MoveDescription, "move 2022110108220150300000021 --unit 博物馆 --reason 项目移交")
    {
        _terminal = terminal;
        _root = root;
        Arguments.Add(_form);
        foreach (var option in (Option[])[_unit, _reason, _instance, _json]) Options.Add(option);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var instance = InstanceOption.Find(_root, arguments.GetValue(_instance));
        var form = await new FormKeys(instance.Storage.Tables).SingleAsync(arguments.GetRequiredValue(_form), cancellation);
        var unit = arguments.GetRequiredValue(_unit);
        using var client = new OperatorClient(instance);
        await client.PostAsync($"forms/{Uri.EscapeDataString(form)}/move", new MoveBody(unit, arguments.GetRequiredValue(_reason)), cancellation);
        if (arguments.GetValue(_json)) await _terminal.Output.WriteLineAsync(JsonText.Of(new JsonObject { ["formKey"] = form, ["unit"] = unit }));
        else await _terminal.Output.WriteLineAsync(Speech.Format(Texts.Moved, form, unit));
        return ExitCode.Done;
    }
}
