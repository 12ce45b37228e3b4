using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using PerfEval.Functions.Operations.Http;
using PerfEval.Functions.Operations.Logging;
using PerfEval.Functions.Telemetry;

namespace PerfEval.Functions;

/// <summary>Puts the app together on a host's builder.</summary>
public static class AppBuilder
{
    /// <summary>Adds HTTP, the app's services and its middleware.</summary>
    public static FunctionsApplicationBuilder UsePerfEval(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddTelemetry(builder.Configuration);
        builder.Services.AddPerfEval(builder.Configuration);
        builder.Services.AddLogRedaction(builder.Configuration);
        builder.UseMiddleware<SecurityHeaders>();
        builder.UseMiddleware<SameOrigin>();
        return builder;
    }
}
