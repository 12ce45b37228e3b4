using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>Reads the JSON bodies of callbacks.</summary>
internal static class JsonBody
{
    /// <summary>The body; null where it is no such JSON, or too long for one.</summary>
    /// <param name="request">The request.</param>
    /// <param name="maxBytes">The most bytes it may have.</param>
    /// <param name="cancellation">Ends the call.</param>
    public static async Task<T?> ReadAsync<T>(HttpRequest request, int maxBytes, CancellationToken cancellation) where T : class
    {
        if (!request.HasJsonContentType() || request.ContentLength > maxBytes) return null;
        // A body that says no length may be of any.
        var buffer = new byte[(request.ContentLength ?? maxBytes) + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        if (length > maxBytes) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(buffer.AsSpan(0, length), AppJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
