using FunctionsLocalHost.Durable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FunctionsLocalHost.Hosting;

/// <summary>Runs an app's orchestrators and activities without its host: for tests, on a clock of their own.</summary>
public static class AppEngine
{
    /// <summary>Makes an engine that runs the orchestrators and activities of some types, such as an assembly's.</summary>
    /// <param name="types">What declares the functions.</param>
    /// <param name="services">What the functions' classes are built from; WorkerOptions and logging, where it has them.</param>
    /// <param name="options">Options of the engine; the defaults where null.</param>
    /// <param name="time">The engine's clock; the system's where null.</param>
    public static DurableEngine Create(
        IEnumerable<Type> types, IServiceProvider services, DurableEngineOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(services);
        DurableEngine? engine = null;
        var pipeline = new Pipeline([], new ParameterBinder(() => engine!.Client));
        var functions = DurableBridge.Functions(new FunctionCatalog(types), pipeline, services);
        var converter = new SerializerDataConverter(services.GetService<IOptions<WorkerOptions>>()?.Value.Serializer);
        return engine = new(functions, options, converter, time, services.GetService<ILoggerFactory>());
    }
}
