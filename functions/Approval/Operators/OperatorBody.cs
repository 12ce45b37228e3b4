using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace PerfEval.Functions.Approval.Operators;

/// <summary>Reads the bodies of operators' calls.</summary>
internal static class OperatorBody
{
    private const int MaxBody = 16 * 1024;

    /// <summary>The body; null where it is no such JSON, or too long for one.</summary>
    public static async Task<T?> ReadAsync<T>(HttpRequest request, CancellationToken cancellation) where T : class
    {
        if (!request.HasJsonContentType() || request.ContentLength > MaxBody) return null;
        // A body that says no length may be of any.
        var buffer = new byte[MaxBody + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        if (length > MaxBody) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(buffer.AsSpan(0, length), AppJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The reason without the space around it; null where it is empty or too long.</summary>
    public static string? ReasonOf(string? text) => text?.Trim() is { Length: >= 1 and <= OperatorAction.MaxReason } reason ? reason : null;
}
