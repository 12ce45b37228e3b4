namespace PerfEval.Documents.Tests;

/// <summary>Finds the repository's own data from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string JoinedSample => Path.Combine(Root, "infra", "cli", "Samples", "submission-2022.txt");

    public static string Archive => Path.Combine(Root, "tests", "data", "forms", "submission-2022.zip");

    public static string Form(string format, string code) => Path.Combine(Root, "tests", "data", "forms", format, code + "." + format);

    public static string Layout(string name, string extension) => Path.Combine(Root, "tests", "data", "layouts", name + "." + extension);

    public static string Document(string name) => Path.Combine(Root, "tests", "data", "documents", name);

    public static IEnumerable<string> Layouts() =>
        Directory.EnumerateFiles(Path.Combine(Root, "tests", "data", "layouts"), "*.grid").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    public static string CopiedText(string name, string extension) => Path.Combine(Root, "tests", "data", "texts", name + "." + extension);

    public static IEnumerable<string> Texts() =>
        Directory.EnumerateFiles(Path.Combine(Root, "tests", "data", "texts"), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    /// <summary>A layout printed to paper and extracted as text; its name ends in the way, <c>layout</c> or <c>raw</c>.</summary>
    public static string Printed(string name) => Path.Combine(Root, "tests", "data", "printed", name + ".txt");

    public static IEnumerable<string> Printed() =>
        Directory.EnumerateFiles(Path.Combine(Root, "tests", "data", "printed"), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    public static string Text(string code) => Path.Combine(Root, "tests", "data", "forms", "text", code + ".txt");

    public static string Expected(string code) => Path.Combine(Root, "tests", "data", "forms", "expected", code + ".json");

    public static IEnumerable<string> Codes() =>
        Directory.EnumerateFiles(Path.Combine(Root, "tests", "data", "forms", "text"), "*.txt")
            .Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
