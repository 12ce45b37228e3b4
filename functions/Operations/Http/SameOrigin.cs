using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Approval.Callbacks;
using PerfEval.Functions.Settings;

namespace PerfEval.Functions.Operations.Http;

/// <summary>
/// Refuses what a browser sends from another site, before any function sees it. The pages' own forms say <c>Origin: null</c>,
/// for they send no referrer: there <c>Sec-Fetch-Site</c> tells, and the anti-forgery token behind it.
/// </summary>
public sealed class SameOrigin(IOptions<PerfEvalOptions> options) : IFunctionsWorkerMiddleware
{
    private const string Hidden = "null";
    private readonly string? _own = options.Value.BaseAddress?.GetLeftPart(UriPartial.Authority);

    /// <inheritdoc/>
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        return context.GetHttpContext() is { } http && IsForeign(http.Request)
            ? Answer.Problem(StatusCodes.Status403Forbidden, "cross-site", "CrossSite").ExecuteAsync(http)
            : next(context);
    }

    private bool IsForeign(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return false;
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none")) return true;
        var origin = request.Headers.Origin.ToString();
        return origin is not ("" or Hidden) && !origin.Equals(_own, StringComparison.OrdinalIgnoreCase) && site != "same-origin";
    }
}
