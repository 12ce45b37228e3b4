using System.Text.Json;

namespace PerfEval.Azure.Tests;

/// <summary>A resource that a deployment would make, with parameters, variables and loops worked out.</summary>
public sealed class Resource(JsonElement json)
{
    public string Id => json.GetProperty("id").GetString()!;

    public JsonElement Json => json;

    public string ApiVersion => json.GetProperty("apiVersion").GetString()!;

    public string Type => json.GetProperty("type").GetString()!;

    /// <summary>The last part of its name.</summary>
    public string Name => json.GetProperty("name").GetString()!.Split('/')[^1];

    /// <summary>The name of the resource that it is in, or its own: a storage account's for its containers and tables.</summary>
    public string Owner => json.GetProperty("name").GetString()!.Split('/')[0];

    public bool HasProperties => json.TryGetProperty("properties", out _);

    public JsonElement Properties => json.GetProperty("properties");

    public JsonElement this[string path] => path.Split('.').Aggregate(json, (element, name) => element.GetProperty(name));

    public override string ToString() => $"{Type} {Name}";
}
