using System.Diagnostics;
using System.Globalization;
using PerfEval.Cli.CommandLine;

namespace PerfEval.Cli.Hosting;

/// <summary>A program of the checkout that a command runs, as built, in a process of its own.</summary>
/// <param name="root">The checkout.</param>
/// <param name="project">The program's project.</param>
internal sealed class BuiltProgram(RepositoryRoot root, string project)
{
    // The command and its programs are built side by side: bin/{project}/{configuration}/.
    private static readonly DirectoryInfo Own = new(AppContext.BaseDirectory);

    /// <summary>Where it is, once it is built.</summary>
    public string Assembly { get; } = Path.GetFullPath(Path.Combine(Own.FullName, "..", "..", project, Own.Name, $"{project}.dll"));

    /// <summary>Runs it; what it says streams through.</summary>
    /// <param name="folder">The folder for what it makes.</param>
    /// <param name="arguments">What it is told after the checkout, the folder and the language.</param>
    /// <param name="cancellation">Waits for it to stop what it started: Ctrl-C reaches it as well.</param>
    /// <returns>Its exit code.</returns>
    public async Task<int> RunAsync(string folder, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = root.Path, UseShellExecute = false };
        foreach (var argument in (string[])[Assembly, root.Path, folder, CultureInfo.CurrentUICulture.Name, .. arguments]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }

        return process.ExitCode;
    }
}
