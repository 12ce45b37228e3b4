using System.CommandLine;

namespace PerfEval.Cli.CommandLine;

/// <summary>A command of <c>perfeval</c>, with the example that its help ends with.</summary>
internal abstract class PerfEvalCommand : Command
{
    /// <summary>Makes a command that runs <see cref="RunAsync"/>.</summary>
    /// <param name="name">Its name on the command line.</param>
    /// <param name="description">What it does, in the language of the terminal.</param>
    /// <param name="example">A line to type, without the word <c>perfeval</c>.</param>
    protected PerfEvalCommand(string name, string description, string example) : base(name, description)
    {
        Example = example;
        SetAction(RunAsync);
    }

    /// <summary>A line to type, without the word <c>perfeval</c>.</summary>
    public string Example { get; }

    /// <summary>Does the work.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="CommandFailedException">It cannot be done.</exception>
    protected abstract Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation);
}
