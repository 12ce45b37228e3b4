using System.CommandLine;
using System.Text.Json.Nodes;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Functions.Approval.Operators;

namespace PerfEval.Cli.Commands;

/// <summary><c>reopen FORM --reason TEXT</c>: opens a closed form again, with the change that waits where its unit has uploaded one.</summary>
internal sealed class ReopenCommand(Terminal terminal, RepositoryRoot root)
    : FormActionCommand(terminal, root, "reopen", Texts.ReopenDescription, "reopen 2022110108220150300000021 --reason 单位更正数据")
{
    /// <inheritdoc/>
    protected override object Body(ParseResult arguments, string reason) => new ReasonBody(reason);

    /// <inheritdoc/>
    protected override string Done(string form, JsonNode? answer) => Speech.Format(Texts.Reopened, form, answer?["round"]);
}
