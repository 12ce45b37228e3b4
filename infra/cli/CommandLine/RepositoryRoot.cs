namespace PerfEval.Cli.CommandLine;

/// <summary>The checkout that the command works in; a published <c>perfeval</c> on a clerk's machine has none.</summary>
/// <param name="Path">The folder that holds the solution.</param>
/// <param name="Instances">The folder that holds the data of local instances; in the checkout, it is not in version control.</param>
internal sealed record RepositoryRoot(string Path, string Instances)
{
    /// <summary>The environment variable by which the script at the root says where it is.</summary>
    public const string Variable = "PERFEVAL_ROOT";

    /// <summary>The environment variable that names another folder for the data of local instances than <c>.perfeval/</c>.</summary>
    public const string InstancesVariable = "PERFEVAL_HOME";

    private const string Mark = "PerfEval.Functions.sln";

    /// <summary>The solution.</summary>
    public string Solution => System.IO.Path.Combine(Path, Mark);

    /// <summary>The folder of the tests.</summary>
    public string Tests => System.IO.Path.Combine(Path, "tests");

    /// <summary>The folder for what is built and reported; not in version control.</summary>
    public string Artifacts => System.IO.Path.Combine(Path, "artifacts");

    /// <summary>The checkout that the script names, else the one around a folder; null where there is none.</summary>
    /// <param name="variable">Looks an environment variable up.</param>
    /// <param name="folder">Where to start looking upwards.</param>
    public static RepositoryRoot? Find(Func<string, string?> variable, string folder)
    {
        return FindPath(variable, folder) is not { } path ? null
            : new RepositoryRoot(path, variable(InstancesVariable) is { Length: > 0 } home ? home : System.IO.Path.Combine(path, ".perfeval"));
    }

    private static string? FindPath(Func<string, string?> variable, string folder)
    {
        if (variable(Variable) is { Length: > 0 } named && File.Exists(System.IO.Path.Combine(named, Mark))) return named;
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent)
            if (File.Exists(System.IO.Path.Combine(here.FullName, Mark))) return here.FullName;
        return null;
    }
}
