namespace PerfEval.Cli.CommandLine;

/// <summary>The checkout that the command works in; a published <c>perfeval</c> on a clerk's machine has none.</summary>
/// <param name="Path">The folder that holds the solution.</param>
internal sealed record RepositoryRoot(string Path)
{
    /// <summary>The environment variable by which the script at the root says where it is.</summary>
    public const string Variable = "PERFEVAL_ROOT";

    private const string Mark = "PerfEval.Functions.sln";

    /// <summary>The solution.</summary>
    public string Solution => System.IO.Path.Combine(Path, Mark);

    /// <summary>The folder of the tests.</summary>
    public string Tests => System.IO.Path.Combine(Path, "tests");

    /// <summary>The folder for what is built and reported; not in version control.</summary>
    public string Artifacts => System.IO.Path.Combine(Path, "artifacts");

    /// <summary>The folder that holds the data of local instances; not in version control.</summary>
    public string Instances => System.IO.Path.Combine(Path, ".perfeval");

    /// <summary>The checkout that the script names, else the one around a folder; null where there is none.</summary>
    /// <param name="variable">Looks an environment variable up.</param>
    /// <param name="folder">Where to start looking upwards.</param>
    public static RepositoryRoot? Find(Func<string, string?> variable, string folder)
    {
        if (variable(Variable) is { Length: > 0 } named && File.Exists(System.IO.Path.Combine(named, Mark))) return new RepositoryRoot(named);
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent)
            if (File.Exists(System.IO.Path.Combine(here.FullName, Mark))) return new RepositoryRoot(here.FullName);
        return null;
    }
}
