using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Approval.Callbacks;

namespace PerfEval.Functions.Approval.Operators;

/// <summary>Reads the bodies of operators' calls.</summary>
internal static class OperatorBody
{
    private const int MaxBody = 16 * 1024;

    /// <summary>What is answered where <see cref="ReadAsync"/> reads nothing.</summary>
    public static IResult NeedsReason => Answer.Problem(StatusCodes.Status400BadRequest, "reason-required", "OperatorNeedsReason", OperatorAction.MaxReason);

    /// <summary>The body, and its reason without the space around it; null where it is no such JSON, or its reason is empty or too long.</summary>
    public static async Task<(T Body, string Reason)?> ReadAsync<T>(HttpRequest request, CancellationToken cancellation) where T : class, IOperatorBody =>
        await JsonBody.ReadAsync<T>(request, MaxBody, cancellation) is { } body && body.Reason?.Trim() is { Length: >= 1 and <= OperatorAction.MaxReason } reason
            ? (body, reason)
            : null;
}
