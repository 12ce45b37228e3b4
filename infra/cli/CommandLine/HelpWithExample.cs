using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.CommandLine;

/// <summary>A command's help, ended by its example.</summary>
internal sealed class HelpWithExample(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is PerfEvalCommand command)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(Texts.HelpExample);
            output.WriteLine($"  perfeval {command.Example}");
            output.WriteLine();
        }

        return ExitCode.Done;
    }
}
