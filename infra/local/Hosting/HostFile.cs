using System.Text.Json;

namespace FunctionsLocalHost.Hosting;

/// <summary>What the local host takes from the app's host.json.</summary>
internal sealed record HostFile(string RoutePrefix, string DefaultVersion)
{
    /// <exception cref="InvalidOperationException">The file is not JSON.</exception>
    public static HostFile Read(string path)
    {
        if (!File.Exists(path))
            return new("api", "");
        try
        {
            using var json = JsonDocument.Parse(
                File.ReadAllText(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return new(
                Text(json.RootElement, "extensions", "http", "routePrefix") ?? "api",
                Text(json.RootElement, "extensions", "durableTask", "defaultVersion") ?? "");
        }
        catch (JsonException failure)
        {
            throw new InvalidOperationException($"{path} is not JSON: {failure.Message}", failure);
        }
    }

    private static string? Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }
}
