using System.Reflection;
using FunctionsLocalHost.Durable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FunctionsLocalHost.Hosting;

/// <summary>What tests and tools may ask of the local host beyond the real API.</summary>
public static class LocalHostExtensions
{
    /// <summary>Runs an assembly's functions instead of the entry assembly's.</summary>
    public static IServiceCollection AddFunctionsFrom(this IServiceCollection services, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return services.AddFunctionsFrom(assembly.GetTypes());
    }

    /// <summary>Runs these types' functions instead of the entry assembly's.</summary>
    public static IServiceCollection AddFunctionsFrom(this IServiceCollection services, params Type[] types)
        => services.AddSingleton(new FunctionSource(types));

    /// <summary>The durable engine of a host that was built here.</summary>
    public static DurableEngine GetDurableEngine(this IHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return host.Services.GetRequiredService<LocalHost>().Engine;
    }
}
