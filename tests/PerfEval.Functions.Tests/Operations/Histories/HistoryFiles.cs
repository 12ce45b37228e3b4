using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FunctionsLocalHost.Durable.Histories;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Operations.Histories;

/// <summary>Recorded histories: those of released versions in <c>tests/data/histories</c>, those of the code of today in <c>artifacts/histories</c>.</summary>
internal static class HistoryFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The version that new instances get.</summary>
    public static string Version { get; } =
        (string)JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "host.json")))!["extensions"]!["durableTask"]!["defaultVersion"]!;

    /// <summary>The released histories, as paths below their folder.</summary>
    public static IReadOnlyList<string> Released { get; } =
        [.. Directory.EnumerateFiles(Folder("tests", "data"), "*.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder("tests", "data"), path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>The histories of a file.</summary>
    public static IReadOnlyList<RecordedHistory> Read(string released) =>
        JsonSerializer.Deserialize<IReadOnlyList<RecordedHistory>>(File.ReadAllBytes(Path.Combine(Folder("tests", "data"), released)), Options)!;

    /// <summary>Writes the histories of a scenario, for a release to keep.</summary>
    public static void Write(string scenario, IReadOnlyList<RecordedHistory> histories)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder("artifacts"), Version));
        File.WriteAllBytes(Path.Combine(folder.FullName, scenario + ".json"), JsonSerializer.SerializeToUtf8Bytes(histories, Options));
    }

    private static string Folder(params string[] parts) => Path.Combine([Repository.Root, .. parts, "histories"]);
}
