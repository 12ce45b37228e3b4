using PerfEval.Functions.Tests.Support;
using PerfEval.PowerBi.Tests.Tmdl;

namespace PerfEval.PowerBi.Tests.Model;

/// <summary>The semantic model of the repository.</summary>
internal static class SemanticModel
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "infra", "powerbi");

    /// <summary>All objects of all files.</summary>
    public static IReadOnlyList<TmdlNode> Nodes { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Folder, "PerfEval.SemanticModel", "definition"), "*.tmdl", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(path => TmdlReader.Read(Path.GetFileName(path), File.ReadAllText(path))),
    ];

    public static IReadOnlyList<TmdlNode> Tables { get; } = [.. Nodes.Where(node => node.Type == "table")];

    public static IReadOnlyList<TmdlNode> Relationships { get; } = [.. Nodes.Where(node => node.Type == "relationship")];

    public static IReadOnlyDictionary<string, TmdlNode> Expressions { get; } = Nodes.Where(node => node.Type == "expression").ToDictionary(node => node.Name);

    /// <summary>All measures, with the table that holds each.</summary>
    public static IReadOnlyList<(TmdlNode Table, TmdlNode Measure)> Measures { get; } =
        [.. Tables.SelectMany(table => table.Of("measure").Select(measure => (table, measure)))];

    public static TmdlNode Table(string name) => Assert.Single(Tables, table => table.Name == name);

    public static TmdlNode? Column(string table, string column) =>
        Tables.SingleOrDefault(candidate => candidate.Name == table)?.Of("column").SingleOrDefault(candidate => candidate.Name == column);

    /// <summary>The table and column that a relationship's end names.</summary>
    public static (TmdlNode Table, TmdlNode Column) End(string end)
    {
        var parts = end.Split('.');
        Assert.Equal(2, parts.Length);
        var column = Column(parts[0], parts[1]);
        Assert.NotNull(column);
        return (Table(parts[0]), column);
    }
}
