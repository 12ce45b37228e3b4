namespace PerfEval.Functions.Tests.Support;

/// <summary>Finds the repository's own data from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The 28 real forms in one file.</summary>
    public static byte[] Sample { get; } = File.ReadAllBytes(Path.Combine(Root, "infra", "cli", "Samples", "submission-2022.txt"));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
