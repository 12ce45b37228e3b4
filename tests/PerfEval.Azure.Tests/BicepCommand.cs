using System.Diagnostics;
using System.Reflection;

namespace PerfEval.Azure.Tests;

/// <summary>The Bicep command of the package, run in a folder.</summary>
internal static class BicepCommand
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserExecute;

    private static readonly string CommandPath = typeof(BicepCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "BicepPath").Value!;

    /// <summary>Runs it. A run that fails is no exception: what it says is its result.</summary>
    public static async Task<BicepRun> RunAsync(string folder, params string[] arguments)
    {
        if (!OperatingSystem.IsWindows()) MakeExecutable();
        var start = new ProcessStartInfo(CommandPath, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // The command does not start without a home that is there.
        if (!Directory.Exists(start.Environment.TryGetValue("HOME", out var home) ? home : null)) start.Environment["HOME"] = folder;
        // Parameter files read these; what is tested is what they say without.
        foreach (var name in (string[])["AZURE_ENV_NAME", "AZURE_LOCATION", "PERFEVAL_OPERATORS"]) start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new BicepRun(process.ExitCode, await output, await errors);
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void MakeExecutable()
    {
        var mode = File.GetUnixFileMode(CommandPath);
        if ((mode & UnixFileMode.UserExecute) == 0) File.SetUnixFileMode(CommandPath, mode | Executable);
    }
}
