using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Approval.Callbacks;

namespace PerfEval.Functions.Approval.Operators;

/// <summary>Reads the bodies of operators' calls.</summary>
internal static class OperatorBody
{
    private const int MaxBody = 16 * 1024;

    /// <summary>The body; null where it is no such JSON, or too long for one.</summary>
    public static Task<T?> ReadAsync<T>(HttpRequest request, CancellationToken cancellation) where T : class =>
        JsonBody.ReadAsync<T>(request, MaxBody, cancellation);

    /// <summary>The reason without the space around it; null where it is empty or too long.</summary>
    public static string? ReasonOf(string? text) => text?.Trim() is { Length: >= 1 and <= OperatorAction.MaxReason } reason ? reason : null;
}
