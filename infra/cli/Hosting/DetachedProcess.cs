using System.ComponentModel;
using System.Diagnostics;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Hosting;

/// <summary>Starts a process that outlives the command, has no terminal, and writes to a log file.</summary>
internal static class DetachedProcess
{
    // The shell gives its place to the program, so the number stays. A session of its own keeps the terminal's
    // Ctrl-C away from it: the command stops what it started, in order.
    private const string Script = """
        log=$1; shift
        if command -v setsid >/dev/null 2>&1; then exec setsid "$@" </dev/null >>"$log" 2>&1; fi
        exec "$@" </dev/null >>"$log" 2>&1
        """;

    /// <summary>Starts a program.</summary>
    /// <param name="program">Its file or name on the path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">What its environment has besides the command's own.</param>
    /// <param name="folder">Its working directory.</param>
    /// <param name="log">The file that its output is added to.</param>
    /// <exception cref="CommandFailedException">It cannot be started.</exception>
    public static KnownProcess Start(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string folder, string log)
    {
        if (OperatingSystem.IsWindows()) throw new CommandFailedException(ExitCode.Unreachable, Texts.NoHostOnWindows);
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = folder, UseShellExecute = false };
        foreach (var argument in (string[])["-c", Script, "sh", log, program, .. arguments]) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        try
        {
            using var process = Process.Start(start)!;
            var identity = ProcessIdentity.Of(process.Id) ?? throw Failure(program, log, null);
            return new KnownProcess(process.Id, identity);
        }
        catch (Win32Exception failure)
        {
            throw Failure(program, log, failure);
        }
    }

    private static CommandFailedException Failure(string program, string log, Exception? cause) =>
        new(ExitCode.Unreachable, Speech.Format(Texts.ProcessNotStarted, program, log), cause);
}
