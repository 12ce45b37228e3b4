namespace PerfEval.Cli.CommandLine;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The input has errors.</summary>
    public const int InputHasErrors = 1;

    /// <summary>The arguments are wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>The host, the storage or a tool that starts them cannot be reached.</summary>
    public const int Unreachable = 3;

    /// <summary>Ended by Ctrl-C, as shells have it.</summary>
    public const int Interrupted = 130;
}
