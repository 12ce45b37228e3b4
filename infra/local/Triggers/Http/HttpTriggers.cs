using FunctionsLocalHost.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace FunctionsLocalHost.Triggers.Http;

/// <summary>Serves HTTP functions: routes, verbs, keys, limits and results as the real host has them.</summary>
internal sealed class HttpTriggers(Pipeline pipeline, FunctionKeys keys, ILogger log)
{
    /// <summary>The largest body, in bytes.</summary>
    public const long MaxBodyBytes = 30_000_000;

    /// <summary>The longest request line, in bytes.</summary>
    public const int MaxRequestLineBytes = 8 * 1024;

    private static readonly object RanKey = new();

    /// <exception cref="InvalidOperationException">A route or parameter is wrong; the message says which.</exception>
    public void Map(WebApplication app, FunctionCatalog catalog, string routePrefix)
    {
        app.Use(HideOtherVerbs);
        app.UseRouting();
        foreach (var (function, trigger) in catalog.TriggeredBy<HttpTriggerAttribute>())
        {
            var route = Route(function, trigger, routePrefix);
            ParameterBinder.Check(function, [.. route.Parameters.Select(parameter => parameter.Name)]);
            RequestDelegate handler = http => Handle(http, function, trigger);
            var endpoint = trigger.Methods is { Length: > 0 } methods
                ? app.MapMethods(route.RawText!, methods.Select(method => method.ToUpperInvariant()), handler)
                : app.Map(route, handler);
            endpoint.WithDisplayName(function.Name);
        }
    }

    private static RoutePattern Route(FunctionDescription function, HttpTriggerAttribute trigger, string prefix)
    {
        var text = string.Join('/', new[] { prefix, trigger.Route ?? function.Name }
            .Select(part => part.Trim('/')).Where(part => part.Length > 0));
        try
        {
            return RoutePatternFactory.Parse("/" + text);
        }
        catch (RoutePatternException failure)
        {
            throw new InvalidOperationException($"Function '{function.Name}': the route '{text}' is wrong. {failure.Message}", failure);
        }
    }

    /// <summary>A verb that no function declares is not found, where ASP.NET Core would say that it is not allowed.</summary>
    private static async Task HideOtherVerbs(HttpContext http, RequestDelegate next)
    {
        await next(http).ConfigureAwait(false);
        if (http.Response is { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false } && !http.Items.ContainsKey(RanKey))
        {
            http.Response.Headers.Allow = default;
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task Handle(HttpContext http, FunctionDescription function, HttpTriggerAttribute trigger)
    {
        if (!keys.Allow(http.Request, trigger.AuthLevel))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (http.Request.ContentLength > MaxBodyBytes)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        http.Items[RanKey] = true;
        var data = new Dictionary<string, object?>(http.Request.RouteValues, StringComparer.OrdinalIgnoreCase);
        var invocation = new Invocation(function, http, data, http.RequestServices, http.RequestAborted);
        invocation.Items[FunctionContextExtensions.HttpContextKey] = http;
        try
        {
            // A result is written after the middleware; anything else a function returns is nothing to write.
            if (await pipeline.Run(invocation).ConfigureAwait(false) is IResult result)
                await result.ExecuteAsync(http).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            http.Abort();
        }
        // Whatever a function throws is an empty 500, with the headers that middleware set.
        catch (Exception failure)
        {
            Log.FunctionFailed(log, function.Name, invocation.InvocationId, failure);
            Fail(http, failure);
        }
    }

    private static void Fail(HttpContext http, Exception failure)
    {
        // A function that goes on may still write to the answer: nothing else must be sent on its connection.
        if (http.Response.HasStarted || failure is FunctionTimeoutException { HasEnded: false })
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = failure is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
            ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status500InternalServerError;
        http.Response.Headers.ContentLength = null;
        http.Response.Headers.ContentType = default;
    }
}
