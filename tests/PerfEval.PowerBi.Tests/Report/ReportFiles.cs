using System.Text.Json.Nodes;
using PerfEval.PowerBi.Tests.Model;

namespace PerfEval.PowerBi.Tests.Report;

/// <summary>The files of the report.</summary>
internal static class ReportFiles
{
    public static string Folder { get; } = Path.Combine(SemanticModel.Folder, "PerfEval.Report");

    public static string Pages { get; } = Path.Combine(Folder, "definition", "pages");

    /// <summary>All JSON files of the project, by path.</summary>
    public static IReadOnlyDictionary<string, JsonNode> All { get; } = Directory.GetFiles(SemanticModel.Folder, "*", SearchOption.AllDirectories)
        .Where(path => Path.GetExtension(path) is ".json" or ".pbip" or ".pbir" or ".pbism" or ".platform")
        .ToDictionary(path => path, path => JsonNode.Parse(File.ReadAllText(path))!);

    /// <summary>The visuals of a page, by name.</summary>
    public static IReadOnlyDictionary<string, JsonNode> Visuals(string page) => Directory.GetDirectories(Path.Combine(Pages, page, "visuals"))
        .ToDictionary(folder => Path.GetFileName(folder), folder => All[Path.Combine(folder, "visual.json")]);

    public static string Text(JsonNode? node) => node!.GetValue<string>();
}
