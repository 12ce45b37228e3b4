using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace PerfEval.Functions.Telemetry;

internal static partial class HostTelemetry
{
    static partial void AddExporter(IServiceCollection services, IConfiguration configuration)
    {
        // Without a connection string the exporter ends the worker.
        if (configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is not { Length: > 0 } connection) return;
        services.AddOpenTelemetry().UseFunctionsWorkerDefaults().UseAzureMonitorExporter(options =>
        {
            options.ConnectionString = connection;
            options.Credential = TelemetryCredential.From(configuration["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"]);
            // An alert asks the logs for a single line: whether a trace is kept must not say whether its lines are.
            options.EnableTraceBasedLogsSampler = false;
        });
    }
}
