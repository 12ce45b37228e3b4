using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Settings;

namespace PerfEval.Functions.Operations.Http;

/// <summary>
/// Sets the headers that keep an answer out of caches, frames and other sites' hands, on every HTTP function's answer, an
/// empty 500 included. A function that says otherwise, as one that serves a style sheet, sets its own after it.
/// </summary>
public sealed class SecurityHeaders(IOptions<PerfEvalOptions> options) : IFunctionsWorkerMiddleware
{
    // For answers that are no page: a page, which has a script and a picture too, says so itself.
    internal const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    internal const string PermissionsPolicy = "accelerometer=(), camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";
    internal const string TransportSecurity = "max-age=31536000";

    // What the approvers' address says: behind a front end the request's own scheme is the front end's affair.
    private readonly bool _isSecure = options.Value.BaseAddress?.Scheme == Uri.UriSchemeHttps;

    /// <inheritdoc/>
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.GetHttpContext() is { } http)
        {
            var headers = http.Response.Headers;
            headers.CacheControl = "no-store";
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = PermissionsPolicy;
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (_isSecure) headers.StrictTransportSecurity = TransportSecurity;
        }

        return next(context);
    }
}
