using System.Diagnostics;
using System.Globalization;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Benchmarks;

/// <summary>Runs the benchmarks, as built, in a process of their own: this one's work must not stand in their figures.</summary>
/// <param name="root">The checkout.</param>
internal sealed class BenchRun(RepositoryRoot root)
{
    private const string Project = "PerfEval.Benchmarks";
    private const string FigureFileName = "figures.json";

    /// <summary>The folder that a run's figures and logs are left in.</summary>
    public string Folder { get; } = Path.Combine(root.Artifacts, "bench");

    /// <summary>Runs parts; what they are at streams through to standard error.</summary>
    /// <returns>Their figures.</returns>
    /// <exception cref="CommandFailedException">They are not built, or did not come to their end.</exception>
    public async Task<IReadOnlyList<BenchFigure>> RunAsync(IReadOnlyList<string> parts, CancellationToken cancellation)
    {
        var assembly = Assembly();
        if (!File.Exists(assembly)) throw new CommandFailedException(ExitCode.Unreachable, Speech.Format(Texts.BenchMissing, assembly));
        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, FigureFileName);
        File.Delete(file);
        var exitCode = await RunAsync(assembly, parts, cancellation);
        return exitCode == 0 && File.Exists(file)
            ? FigureFile.Read(await File.ReadAllTextAsync(file, cancellation))
            : throw new CommandFailedException(ExitCode.Unreachable, Speech.Format(Texts.BenchFailed, exitCode, Folder));
    }

    /// <summary>Where the benchmarks are told to leave their figures.</summary>
    /// <param name="folder">The folder of the run.</param>
    public static string FigureFileIn(string folder) => Path.Combine(folder, FigureFileName);

    private async Task<int> RunAsync(string assembly, IReadOnlyList<string> parts, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = root.Path, UseShellExecute = false };
        foreach (var argument in (string[])[assembly, root.Path, Folder, CultureInfo.CurrentUICulture.Name, .. parts]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C reaches it as well, and it stops the host and Azurite before it ends.
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }

        return process.ExitCode;
    }

    // The command and the benchmarks are built side by side: bin/{project}/{configuration}/.
    private static string Assembly()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.GetFullPath(Path.Combine(own.FullName, "..", "..", Project, own.Name, $"{Project}.dll"));
    }
}
