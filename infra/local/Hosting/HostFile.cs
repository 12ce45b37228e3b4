using System.Globalization;
using System.Text.Json;

namespace FunctionsLocalHost.Hosting;

/// <summary>What the local host takes from the app's host.json.</summary>
/// <param name="RoutePrefix">What the routes of HTTP functions begin with.</param>
/// <param name="DefaultVersion">The version of orchestrations that are started.</param>
/// <param name="FunctionTimeout">How long a function may run; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
internal sealed record HostFile(string RoutePrefix, string DefaultVersion, TimeSpan FunctionTimeout)
{
    private const string Forever = "-1";
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LeastTimeout = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MostTimeout = TimeSpan.FromDays(49);

    /// <exception cref="InvalidOperationException">The file is not JSON, or a value in it is wrong.</exception>
    public static HostFile Read(string path)
    {
        if (!File.Exists(path))
            return new("api", "", DefaultTimeout);
        try
        {
            using var json = JsonDocument.Parse(
                File.ReadAllText(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return new(
                Text(json.RootElement, "extensions", "http", "routePrefix") ?? "api",
                Text(json.RootElement, "extensions", "durableTask", "defaultVersion") ?? "",
                Limit(path, Text(json.RootElement, "functionTimeout")));
        }
        catch (JsonException failure)
        {
            throw new InvalidOperationException($"{path} is not JSON: {failure.Message}", failure);
        }
    }

    private static TimeSpan Limit(string path, string? text)
    {
        if (text is null)
            return DefaultTimeout;
        if (text == Forever)
            return Timeout.InfiniteTimeSpan;
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var limit) && limit >= LeastTimeout && limit <= MostTimeout
            ? limit
            : throw new InvalidOperationException($"{path}: functionTimeout must be {LeastTimeout} to {MostTimeout}, or {Forever} for ever; it is '{text}'.");
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
