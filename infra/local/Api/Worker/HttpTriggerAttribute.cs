using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a function for HTTP requests; without methods, for every verb; without a route, under its name.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute : TriggerBindingAttribute
{
    public HttpTriggerAttribute()
        => AuthLevel = AuthorizationLevel.Function;

    public HttpTriggerAttribute(params string[] methods)
        : this()
        => Methods = methods;

    public HttpTriggerAttribute(AuthorizationLevel authLevel)
        => AuthLevel = authLevel;

    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
        : this(authLevel)
        => Methods = methods;

    public AuthorizationLevel AuthLevel { get; }

    public string[]? Methods { get; }

    public string? Route { get; set; }
}
