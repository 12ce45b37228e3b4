using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Settings;

namespace PerfEval.Functions.Approval.Callbacks.OpenApi;

/// <summary>Serves the description of the callbacks. It holds nothing of anybody's: who has no ticket may read it.</summary>
public sealed class DescribeApi(IOptions<PerfEvalOptions> options)
{
    /// <summary>The OpenAPI document.</summary>
    [Function(nameof(DescribeApi))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "openapi.json")] HttpRequest request) =>
        Results.Text(OpenApiDocument.Create(options.Value.BaseAddress!).ToJsonString(AppJson.Options), "application/json");
}
