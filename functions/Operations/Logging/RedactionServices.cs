using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace PerfEval.Functions.Operations.Logging;

/// <summary>Puts the redaction of logs before all that logs.</summary>
internal static class RedactionServices
{
    /// <summary>Makes every logger of the process a redacting one, whichever host it runs on and whatever provider is added later.</summary>
    public static IServiceCollection AddLogRedaction(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(new SecretText(configuration));
        services.TryAddSingleton(provider => ActivatorUtilities.CreateInstance<LoggerFactory>(provider));
        services.Replace(ServiceDescriptor.Singleton<ILoggerFactory, RedactingLoggerFactory>());
        return services;
    }
}
