using PerfEval.Cli.CommandLine;

namespace PerfEval.Cli.Tests;

/// <summary>A command line run in this process, and what it wrote.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    /// <summary>A folder of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The sample submission of 28 forms.</summary>
    public static string Sample { get; } = Path.Combine(Repository, "infra", "cli", "Samples", "submission-2022.txt");

    /// <summary>Runs a command line in a Chinese terminal, in a folder outside any checkout.</summary>
    public static Task<CliRun> RunAsync(params string[] arguments) => RunInAsync("zh_CN.UTF-8", Path.GetTempPath(), arguments);

    /// <summary>Runs a command line in a terminal of a locale, in a folder.</summary>
    public static Task<CliRun> RunInAsync(string locale, string folder, params string[] arguments) => RunAsync(name => name == "LANG" ? locale : null, folder, arguments);

    /// <summary>Runs a command line where environment variables are as they are looked up, in a folder.</summary>
    public static async Task<CliRun> RunAsync(Func<string, string?> variable, string folder, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var application = new CommandLineApplication(new Terminal(output, error), variable, folder);
        var exitCode = await application.RunAsync(arguments, TestContext.Current.CancellationToken);
        return new CliRun(exitCode, output.ToString(), error.ToString());
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PerfEval.Functions.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
