using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Approval.Pages;

namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>Serves what the pages load.</summary>
public static class Assets
{
    private const string ForGood = "public, max-age=31536000, immutable";

    /// <summary>An asset by the name that the pages of this version give it.</summary>
    [Function(nameof(Assets))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "assets/{name}")] HttpRequest request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!PageAssets.All.TryGetValue(name, out var asset)) return Results.NotFound();
        request.HttpContext.Response.Headers.CacheControl = ForGood;
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(asset.Content, asset.ContentType);
    }
}
