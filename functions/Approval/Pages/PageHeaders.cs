using Microsoft.AspNetCore.Http;

namespace PerfEval.Functions.Approval.Pages;

/// <summary>What a page tells a browser beyond what every answer of the app does (<see cref="Operations.Http.SecurityHeaders"/>).</summary>
public static class PageHeaders
{
    /// <summary>Pages have a script and an icon of their own besides the style sheet; nothing inline, nothing from elsewhere.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sets it.</summary>
    public static void Set(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        // Anti-forgery wants both words, and warns where it has to set them itself.
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
    }
}
