using System.Diagnostics;
using PerfEval.Cli.Testing;

namespace PerfEval.Cli.Tests.Testing;

public sealed class TestRunTests
{
    [Fact]
    public async Task Reports_EachProject_HasOneUnderItsOwnName()
    {
        var projects = Directory.EnumerateFiles(Path.Combine(CliRun.Repository, "tests"), "*.Tests.csproj", SearchOption.AllDirectories).Take(2).ToList();

        var arguments = await Task.WhenAll(projects.Select(ArgumentsAsync));

        Assert.Equal(projects.Select(project => Path.GetFileNameWithoutExtension(project) + ".ctrf"), arguments.Select(argument => argument.Trim().Split(' ')[^1]));
    }

    private static async Task<string> ArgumentsAsync(string project)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, TestRun.ReportEach, "-getProperty:RunArguments"]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
