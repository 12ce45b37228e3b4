using System.Diagnostics;
using System.Text.Json;
using PerfEval.Cli.CommandLine;

namespace PerfEval.Cli.Testing;

/// <summary>Runs the solution's tests, as built, and adds up what each project reported in a file: the output is for people only.</summary>
/// <param name="root">The checkout.</param>
internal sealed class TestRun(RepositoryRoot root)
{
    private const string Configuration = "Release";
    private const string ReportPattern = "*.ctrf";

    /// <summary>Has each project write a report under its own name; <c>tests/Directory.Build.props</c> says how.</summary>
    internal const string ReportEach = "-p:ReportTests=true";

    /// <summary>The folder that a run's reports are written to.</summary>
    public string Reports { get; } = Path.Combine(root.Artifacts, "test-reports");

    /// <summary>Runs them; their output streams through.</summary>
    /// <returns>The exit code of <c>dotnet test</c>.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (Directory.Exists(Reports)) Directory.Delete(Reports, recursive: true);
        Directory.CreateDirectory(Reports);
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = root.Path, UseShellExecute = false };
        string[] arguments =
        [
            "test", "--solution", root.Solution, "--no-build", "--configuration", Configuration, "--no-progress",
            "--results-directory", Reports, ReportEach,
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode;
    }

    /// <summary>The reports of the last run; one that a project left unfinished is no report.</summary>
    public IReadOnlyList<TestReport> ReadReports()
    {
        var reports = new List<TestReport>();
        foreach (var file in Directory.EnumerateFiles(Reports, ReportPattern))
        {
            try
            {
                reports.Add(TestReport.Parse(File.ReadAllText(file)));
            }
            catch (JsonException)
            {
                // Its project counts as one that reported nothing.
            }
        }

        return reports;
    }

    /// <summary>The test projects of the checkout, by name.</summary>
    public IReadOnlyList<string> Projects() =>
    [
        .. Directory.EnumerateFiles(root.Tests, "*.Tests.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];
}
