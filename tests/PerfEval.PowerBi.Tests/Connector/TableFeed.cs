using System.Net;
using System.Text.Json.Nodes;

namespace PerfEval.PowerBi.Tests.Connector;

/// <summary>Reads a table page by page over OData, as the Power BI connector does.</summary>
internal sealed class TableFeed(HttpClient http, SharedKey key)
{
    /// <summary>How many pages the last reading took.</summary>
    public int Pages { get; private set; }

    /// <summary>The names of the tables: what the connector shows to choose from.</summary>
    public async Task<IReadOnlyList<string>> TablesAsync() => [.. (await PageAsync("Tables")).Rows.Select(row => row["TableName"]!.GetValue<string>())];

    /// <summary>All rows of a table.</summary>
    public async Task<IReadOnlyList<JsonObject>> ReadAsync(string table)
    {
        var rows = new List<JsonObject>();
        var next = "";
        for (Pages = 0; Pages == 0 || next.Length > 0; Pages++)
        {
            (var page, next) = await PageAsync($"{table}(){next}");
            rows.AddRange(page);
        }

        return rows;
    }

    private async Task<(IReadOnlyList<JsonObject> Rows, string Next)> PageAsync(string path)
    {
        using var request = key.Get(path);
        using var answer = await http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{(int)answer.StatusCode} {body}");
        var rows = JsonNode.Parse(body)!["value"]!.AsArray().Select(row => row!.AsObject()).ToList();
        return (rows, Next(answer, "NextPartitionKey") is { } partition ? $"?NextPartitionKey={partition}&NextRowKey={Next(answer, "NextRowKey")}" : "");
    }

    private static string? Next(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues($"x-ms-continuation-{name}", out var values) ? Uri.EscapeDataString(values.Single()) : null;
}
