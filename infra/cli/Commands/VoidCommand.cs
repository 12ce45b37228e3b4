using System.CommandLine;
using System.Text.Json.Nodes;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Functions.Approval.Operators;

namespace PerfEval.Cli.Commands;

/// <summary><c>void FORM --reason TEXT</c>: takes a form that was filed by mistake, and is back with its unit, out of all counts.</summary>
internal sealed class VoidCommand(Terminal terminal, RepositoryRoot root)
    : FormActionCommand(terminal, root, "void", Texts.VoidDescription, "void 2022110108220150300000021 --reason 年度填错，已另行报送")
{
    /// <inheritdoc/>
    protected override object Body(ParseResult arguments, string reason) => new ReasonBody(reason);

    /// <inheritdoc/>
    protected override string Done(string form, JsonNode? answer) => Speech.Format(Texts.Voided, form);
}
