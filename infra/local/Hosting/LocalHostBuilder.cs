using System.Reflection;
using FunctionsLocalHost.Durable;
using FunctionsLocalHost.Triggers.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FunctionsLocalHost.Hosting;

/// <summary>Puts the local host behind the builder that the app sees.</summary>
internal sealed class LocalHostBuilder
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _middleware = [];

    public LocalHostBuilder(string[] args)
    {
        Web = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            EnvironmentName = Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT") ?? Environments.Development,
            ContentRootPath = AppContext.BaseDirectory,
        });

        // Addresses carry keys and tickets: what would log each request or call is off unless it warns.
        Web.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
        Web.Services.AddOptions<WorkerOptions>().PostConfigure(
            options => options.Serializer ??= SerializerDataConverter.Default);
    }

    public WebApplicationBuilder Web { get; }

    public bool ServesHttp { get; set; }

    public void Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware) => _middleware.Add(middleware);

    /// <exception cref="InvalidOperationException">A setting or function is wrong; the message names it.</exception>
    public IHost Build()
    {
        var options = LocalHostOptions.Read(Web.Configuration);
        var hostFile = HostFile.Read(Path.Combine(AppContext.BaseDirectory, "host.json"));
        Web.WebHost.UseUrls(options.Urls.Split(';'));
        Web.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = HttpTriggers.MaxBodyBytes;
            kestrel.Limits.MaxRequestLineSize = HttpTriggers.MaxRequestLineBytes;
        });
        var sources = Web.Services.Where(service => service.ServiceType == typeof(FunctionSource))
            .Select(service => (FunctionSource)service.ImplementationInstance!).ToList();
        var catalog = new FunctionCatalog(sources.Count > 0
            ? sources.SelectMany(source => source.Types) : Assembly.GetEntryAssembly()?.GetTypes() ?? []);
        if (!ServesHttp && catalog.TriggeredBy<HttpTriggerAttribute>().Any())
            throw new InvalidOperationException("The app has HTTP functions; its builder must call ConfigureFunctionsWebApplication().");

        var folder = new HostFolder(Path.GetFullPath(options.Directory));
        Web.Services.AddSingleton(services => new LocalHost(services, catalog, options, hostFile, folder, _middleware));
        Web.Services.AddHostedService(services => services.GetRequiredService<LocalHost>());
        var app = Web.Build();
        try
        {
            var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger<LocalHost>();
            var keys = new FunctionKeys(folder.File("keys.json"));
            MapStatus(app);
            new HttpTriggers(app.Services.GetRequiredService<LocalHost>().Pipeline, keys, log).Map(app, catalog, hostFile.RoutePrefix);
            app.Lifetime.ApplicationStarted.Register(() => Log.Ready(log, catalog.All.Count, Addresses(app)));
            return app;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Answers whether the triggers run, without a key, to whoever is on this machine.</summary>
    private static void MapStatus(WebApplication app)
    {
        IResult Status() => app.Lifetime.ApplicationStarted.IsCancellationRequested
            ? Results.Text("""{"state":"Running"}""", "application/json")
            : Results.Text("""{"state":"Initializing"}""", "application/json", statusCode: StatusCodes.Status503ServiceUnavailable);
        app.MapGet("/", Status);
        app.MapGet("/admin/host/status", Status);
    }

    private static string Addresses(WebApplication app)
        => string.Join(' ', app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []);
}
