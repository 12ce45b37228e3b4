using Microsoft.AspNetCore.Http;

namespace PerfEval.Functions.Approval.Pages;

/// <summary>What every page tells a browser: keep nothing, tell nobody where you came from, run and load nothing that is not ours.</summary>
public static class PageHeaders
{
    /// <summary>No inline script or style, nothing from elsewhere, in nobody's frame.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sets them.</summary>
    public static void Set(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var headers = response.Headers;
        headers.CacheControl = "no-cache, no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
    }
}
