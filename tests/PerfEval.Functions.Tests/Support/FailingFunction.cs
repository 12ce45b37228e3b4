using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace PerfEval.Functions.Tests.Support;

/// <summary>A function that throws what a caller's ticket was in.</summary>
public static class FailingFunction
{
    [Function(nameof(FailingFunction))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "failing")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        throw new InvalidOperationException($"It failed at {request.Path}{request.QueryString}.");
    }
}
