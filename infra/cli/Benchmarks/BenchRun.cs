using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Hosting;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Benchmarks;

/// <summary>Runs the benchmarks, as built, in a process of their own: this one's work must not stand in their figures.</summary>
/// <param name="root">The checkout.</param>
internal sealed class BenchRun(RepositoryRoot root)
{
    private const string FigureFileName = "figures.json";

    private readonly BuiltProgram _program = new(root, "PerfEval.Benchmarks");

    /// <summary>The folder that a run's figures and logs are left in.</summary>
    public string Folder { get; } = Path.Combine(root.Artifacts, "bench");

    /// <summary>Runs parts; what they are at streams through to standard error.</summary>
    /// <returns>Their figures.</returns>
    /// <exception cref="CommandFailedException">They are not built, or did not come to their end.</exception>
    public async Task<IReadOnlyList<BenchFigure>> RunAsync(IReadOnlyList<string> parts, CancellationToken cancellation)
    {
        if (!File.Exists(_program.Assembly)) throw new CommandFailedException(ExitCode.Unreachable, Speech.Format(Texts.BenchMissing, _program.Assembly));
        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, FigureFileName);
        File.Delete(file);
        var exitCode = await _program.RunAsync(Folder, parts, cancellation);
        return exitCode == 0 && File.Exists(file)
            ? FigureFile.Read(await File.ReadAllTextAsync(file, cancellation))
            : throw new CommandFailedException(ExitCode.Unreachable, Speech.Format(Texts.BenchFailed, exitCode, Folder));
    }

    /// <summary>Where the benchmarks are told to leave their figures.</summary>
    /// <param name="folder">The folder of the run.</param>
    public static string FigureFileIn(string folder) => Path.Combine(folder, FigureFileName);
}
