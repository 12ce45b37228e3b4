using System.Collections.Immutable;
using System.Text.Json.Nodes;
using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Tests.Support;

/// <summary>The transcribed real forms.</summary>
internal static class SampleForms
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data", "forms", "expected");

    public static ImmutableArray<string> Codes { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    public static ImmutableArray<FormReading> All { get; } = [.. Codes.Select(Read)];

    public static JsonObject ExpectedEvaluations { get; } =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "forms", "expected-evaluations.json")))!.AsObject();

    public static FormReading Read(string code) => FormJson.Deserialize(Bytes(code));

    /// <summary>A real form with one or more cells changed.</summary>
    public static FormReading Altered(string code, params (string Pointer, JsonNode? Value)[] changes)
    {
        var form = JsonNode.Parse(Bytes(code))!;
        foreach (var (pointer, value) in changes) Set(form, pointer, value);
        return FormJson.Deserialize(System.Text.Encoding.UTF8.GetBytes(form.ToJsonString()));
    }

    private static byte[] Bytes(string code) => File.ReadAllBytes(Path.Combine(Folder, code + ".json"));

    private static void Set(JsonNode form, string pointer, JsonNode? value)
    {
        var parts = pointer.TrimStart('/').Split('/');
        var holder = parts[..^1].Aggregate(form, (node, part) => node is JsonArray rows ? rows[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]! : node[part]!);
        if (!holder.AsObject().ContainsKey(parts[^1])) throw new ArgumentException($"The form has no cell {pointer}.", nameof(pointer));
        holder[parts[^1]] = value?.DeepClone();
    }
}
