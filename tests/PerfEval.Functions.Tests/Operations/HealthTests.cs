using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Operations;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Operations;

/// <summary>The health endpoint says what it cannot reach.</summary>
public sealed class HealthTests(Azurite azurite)
{
    [Theory]
    [InlineData("none", 200, "ok", "ok")]
    [InlineData("/units", 503, "unreachable", "ok")]
    [InlineData("/reports", 503, "ok", "unreachable")]
    public async Task It_names_what_does_not_answer(string broken, int status, string tables, string blobs)
    {
        await using var app = await TestApp.StartAsync(azurite);
        app.Traffic.Fault = call => call.Contains(broken, StringComparison.Ordinal) ? HttpStatusCode.Forbidden : null;
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = app.Services, Response = { Body = body } };

        var answer = await app.Function<Health>().RunAsync(context.Request, app.Client, CancellationToken.None);
        await answer.ExecuteAsync(context);

        var said = JsonNode.Parse(body.ToArray())!;
        Assert.Equal(status, context.Response.StatusCode);
        Assert.Equal((tables, blobs, "ok"), ((string?)said["tables"], (string?)said["blobs"], (string?)said["engine"]));
    }
}
