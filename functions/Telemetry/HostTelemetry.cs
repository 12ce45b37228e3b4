using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PerfEval.Functions.Telemetry;

/// <summary>What the app tells of how it runs. Where it goes is a matter of the host: <c>HostTelemetry.azure.cs</c> is compiled for Azure alone.</summary>
internal static partial class HostTelemetry
{
    /// <summary>Adds telemetry; on a local host there is nothing but the log.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        // These write whole addresses of requests, and the address of a page or of a webhook carries a secret.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http.HttpClient", LogLevel.Warning));
        AddExporter(services, configuration);
        return services;
    }

    static partial void AddExporter(IServiceCollection services, IConfiguration configuration);
}
