namespace PerfEval.Cli.CommandLine;

/// <summary>Ends a command with a message for the person at the terminal: what is wrong, where, and what to do.</summary>
internal sealed class CommandFailedException : Exception
{
    /// <summary>Ends a command.</summary>
    /// <param name="exitCode">One of <see cref="CommandLine.ExitCode"/>.</param>
    /// <param name="message">The message, in the language of the terminal.</param>
    /// <param name="cause">What was caught, if anything.</param>
    public CommandFailedException(int exitCode, string message, Exception? cause = null) : base(message, cause) =>
        ExitCode = exitCode;

    /// <summary>The exit code.</summary>
    public int ExitCode { get; }
}
