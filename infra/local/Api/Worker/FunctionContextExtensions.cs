using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The request behind an invocation.</summary>
public static class FunctionContextExtensions
{
    internal const string HttpContextKey = "HttpRequestContext";

    /// <summary>The HTTP context of an HTTP function; null in any other.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context)
        => context.Items.TryGetValue(HttpContextKey, out var value) ? value as HttpContext : null;
}
