using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PerfEval.Cli.Rendering;

/// <summary>JSON as the command prints it: indented, Chinese as it is.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions OneLine = new(Options) { WriteIndented = false };

    /// <summary>The text of a node.</summary>
    public static string Of(JsonNode node) => node.ToJsonString(Options);

    /// <summary>The text of a node on a line of its own.</summary>
    public static string LineOf(JsonNode node) => node.ToJsonString(OneLine);
}
