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

    /// <summary>The text of a node.</summary>
    public static string Of(JsonNode node) => node.ToJsonString(Options);
}
