using System.CommandLine;
using System.Text.Json.Nodes;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Functions.Approval.Operators;

namespace PerfEval.Cli.Commands;

/// <summary><c>move FORM --unit FOLDER --reason TEXT</c>: gives a form to another unit folder, whose uploads of it are taken in from then on.</summary>
internal sealed class MoveCommand : FormActionCommand
{
    private readonly Option<string> _unit = new("--unit") { Description = Texts.MoveUnitDescription, HelpName = "FOLDER", Required = true };

    /// <summary>Makes the command.</summary>
    public MoveCommand(Terminal terminal, RepositoryRoot root)
        : base(terminal, root, "move", Texts.MoveDescription, "move 2022110108220150300000021 --unit 博物馆 --reason 项目移交") => Options.Insert(0, _unit);

    /// <inheritdoc/>
    protected override object Body(ParseResult arguments, string reason) => new MoveBody(arguments.GetRequiredValue(_unit), reason);

    /// <inheritdoc/>
    protected override string Done(string form, JsonNode? answer) => Speech.Format(Texts.Moved, form, answer?["unit"]);
}
