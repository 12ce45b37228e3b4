using System.Globalization;
using PerfEval.Cli.CommandLine;

namespace PerfEval.Cli.Hosting;

/// <summary>The other side of <see cref="BuiltProgram"/>: runs the work of a program, stops it by Ctrl-C, and says what went wrong.</summary>
internal static class ProgramRun
{
    /// <summary>Runs the work.</summary>
    /// <param name="arguments">The checkout, the folder for what is made, the language; the work knows the others.</param>
    /// <param name="work">The work.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="ArgumentException">The first argument is no checkout.</exception>
    public static async Task<int> RunAsync(string[] arguments, Func<RepositoryRoot, Terminal, CancellationToken, Task> work)
    {
        var root = RepositoryRoot.Find(Environment.GetEnvironmentVariable, arguments[0])
            ?? throw new ArgumentException($"{arguments[0]} is no checkout.", nameof(arguments));
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(arguments[2]);
        var terminal = new Terminal(TextWriter.Null, Console.Error);
        using var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            // What was started is stopped before this ends.
            e.Cancel = true;
            interrupted.Cancel();
        };
        try
        {
            await work(root, terminal, interrupted.Token);
            return ExitCode.Done;
        }
        catch (CommandFailedException failure)
        {
            terminal.Say(failure.Message);
            return failure.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }
}
