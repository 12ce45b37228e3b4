using System.CommandLine;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.CommandLine;

/// <summary>The option <c>--json</c> of every command that prints data.</summary>
internal static class JsonOption
{
    /// <summary>Makes the option.</summary>
    public static Option<bool> Create() => new("--json") { Description = Texts.JsonDescription };
}
