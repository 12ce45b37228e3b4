using System.CommandLine;
using System.Text.Json.Nodes;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Functions.Approval.Operators;

namespace PerfEval.Cli.Commands;

/// <summary><c>reassign FORM --from A --to B --reason TEXT</c>: gives an open step to another approver.</summary>
internal sealed class ReassignCommand : FormActionCommand
{
    private readonly Option<string> _from = new("--from") { Description = Texts.ReassignFromDescription, HelpName = "APPROVER", Required = true };
    private readonly Option<string> _to = new("--to") { Description = Texts.ReassignToDescription, HelpName = "APPROVER", Required = true };

    /// <summary>Makes the command.</summary>
    public ReassignCommand(Terminal terminal, RepositoryRoot root)
        : base(terminal, root, "reassign", Texts.ReassignDescription, "reassign 2022110108220150300000021 --from operator --to finance --reason 原审核人调离")
    {
        Options.Insert(0, _from);
        Options.Insert(1, _to);
    }

    /// <inheritdoc/>
    protected override object Body(ParseResult arguments, string reason) => new ReassignBody(arguments.GetRequiredValue(_from), arguments.GetRequiredValue(_to), reason);

    /// <inheritdoc/>
    protected override string Done(string form, JsonNode? answer) => Speech.Format(Texts.Reassigned, form, answer?["from"], answer?["to"]);
}
