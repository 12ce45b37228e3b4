using System.CommandLine;
using System.Diagnostics;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Commands;

/// <summary><c>bench</c>: runs the benchmarks and prints the figures beside their goals.</summary>
internal sealed class BenchCommand : PerfEvalCommand
{
    private readonly RepositoryRoot _root;

    /// <summary>Makes the command.</summary>
    public BenchCommand(RepositoryRoot root) : base("bench", Texts.BenchDescription, "bench") => _root = root;

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var assembly = Path.Combine(_root.Artifacts, "local", "bin", "PerfEval.Benchmarks", "release", "PerfEval.Benchmarks.dll");
        if (!File.Exists(assembly)) throw new CommandFailedException(ExitCode.Unreachable, Speech.Format(Texts.HostMissing, assembly));
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = _root.Path, UseShellExecute = false };
        start.ArgumentList.Add(assembly);
        using var process = Process.Start(start)!;
        // Ctrl-C reaches the benchmarks as well, which stop what they started.
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0 ? ExitCode.Done : ExitCode.Unreachable;
    }
}
