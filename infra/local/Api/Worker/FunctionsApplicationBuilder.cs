using FunctionsLocalHost.Hosting;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Builds an app: its services, settings and middleware.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    internal FunctionsApplicationBuilder(string[] args) => Host = new(args);

    public ConfigurationManager Configuration => Host.Web.Configuration;

    IConfigurationManager IHostApplicationBuilder.Configuration => Host.Web.Configuration;

    public IHostEnvironment Environment => Host.Web.Environment;

    public ILoggingBuilder Logging => Host.Web.Logging;

    public IMetricsBuilder Metrics => Host.Web.Metrics;

    public IServiceCollection Services => Host.Web.Services;

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)Host.Web).Properties;

    internal LocalHostBuilder Host { get; }

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull
        => ((IHostApplicationBuilder)Host.Web).ConfigureContainer(factory, configure);

    public IFunctionsWorkerApplicationBuilder Use(
        Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        Host.Use(middleware);
        return this;
    }

    /// <exception cref="InvalidOperationException">A setting or function is wrong; the message names it.</exception>
    public IHost Build() => Host.Build();
}
