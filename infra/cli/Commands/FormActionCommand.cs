using System.CommandLine;
using System.Text.Json.Nodes;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Http;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;

namespace PerfEval.Cli.Commands;

/// <summary>What an operator does to one form, with a reason: <c>NAME FORM … --reason TEXT</c>. The app has a function of the same name.</summary>
internal abstract class FormActionCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly RepositoryRoot _root;
    private readonly Argument<string> _form = new("FORM") { Description = Texts.FormKeyDescription };
    private readonly Option<string> _reason = new("--reason") { Description = Texts.ReasonDescription, HelpName = "TEXT", Required = true };
    private readonly Option<string?> _instance = InstanceOption.Create();
    private readonly Option<bool> _json = JsonOption.Create();

    /// <summary>Makes the command.</summary>
    protected FormActionCommand(Terminal terminal, RepositoryRoot root, string name, string description, string example) : base(name, description, example)
    {
        _terminal = terminal;
        _root = root;
        Arguments.Add(_form);
        foreach (var option in (Option[])[_reason, _instance, _json]) Options.Add(option);
    }

    /// <summary>What the function is told.</summary>
    protected abstract object Body(ParseResult arguments, string reason);

    /// <summary>What was done, by the answer of the function.</summary>
    protected abstract string Done(string form, JsonNode? answer);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var instance = InstanceOption.Find(_root, arguments.GetValue(_instance));
        var form = await new FormKeys(instance.Storage.Tables).SingleAsync(arguments.GetRequiredValue(_form), cancellation);
        using var client = new OperatorClient(instance);
        var answer = await client.PostAsync($"forms/{form}/{Name}", Body(arguments, arguments.GetRequiredValue(_reason)), cancellation);
        await _terminal.Output.WriteLineAsync(arguments.GetValue(_json) ? JsonText.Of(answer ?? new JsonObject { ["formKey"] = form }) : Done(form, answer));
        return ExitCode.Done;
    }
}
