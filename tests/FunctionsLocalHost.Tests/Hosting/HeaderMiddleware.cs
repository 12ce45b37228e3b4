using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace FunctionsLocalHost.Tests.Hosting;

/// <summary>What middleware saw.</summary>
public sealed class Seen
{
    public ConcurrentQueue<string> Functions { get; } = new();
}

/// <summary>Sets a header on every response, and notes every invocation.</summary>
public sealed class HeaderMiddleware(Seen seen) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        seen.Functions.Enqueue(context.FunctionDefinition.Name);
        if (context.GetHttpContext() is { } http)
            http.Response.Headers.ContentSecurityPolicy = "default-src 'self'";
        return next(context);
    }
}
