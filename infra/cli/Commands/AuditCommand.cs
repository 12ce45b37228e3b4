using System.CommandLine;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Commands;

/// <summary><c>audit</c>: what is done with the audit trail.</summary>
internal sealed class AuditCommand : Command
{
    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="root">The checkout with the local host; null where there is none, and a connection must be given.</param>
    public AuditCommand(Terminal terminal, RepositoryRoot? root) : base("audit", Texts.AuditDescription) =>
        Subcommands.Add(new AuditVerifyCommand(terminal, root));
}
