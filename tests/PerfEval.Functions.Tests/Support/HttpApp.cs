using System.Reflection;
using FunctionsLocalHost.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Tests.Support;

/// <summary>The whole app on the local host, over HTTP as callers have it, on a free port and in a folder of its own.</summary>
internal sealed class HttpApp : IAsyncDisposable
{
    // A timer that runs in the middle of a test would be luck.
    private const string Never = "0 0 0 1 1 *";

    private readonly IHost _host;
    private readonly DirectoryInfo _folder;

    private HttpApp(IHost host, DirectoryInfo folder, LogCapture logs, TestStorage storage)
    {
        _host = host;
        _folder = folder;
        Logs = logs;
        Storage = storage;
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        // No redirect is followed and no cookie kept: a test sees what was answered.
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(address) };
    }

    public HttpClient Http { get; }

    public LogCapture Logs { get; }

    public TestStorage Storage { get; }

    public IServiceProvider Services => _host.Services;

    /// <summary>Starts it.</summary>
    /// <param name="azurite">Where it stores.</param>
    /// <param name="options">How it is set up.</param>
    /// <param name="functions">Functions of a test's own beside the app's.</param>
    public static async Task<HttpApp> StartAsync(Azurite azurite, TestAppOptions? options = null, params Type[] functions)
    {
        options ??= new TestAppOptions();
        var connection = azurite.TakeAccount();
        var storage = new TestStorage(connection);
        await StorageLayout.CreateAsync(storage.Blobs, storage.Tables);
        var folder = Directory.CreateTempSubdirectory("perfeval-http-");
        var settings = options.Settings(connection).Concat(Schedules().Select(name => KeyValuePair.Create(name, (string?)Never)))
            .Where(setting => setting.Value is not null).Select(setting => $"--{setting.Key}={setting.Value}");
        var builder = FunctionsApplication.CreateBuilder(["--LocalHost:Urls=http://127.0.0.1:0", $"--LocalHost:Directory={folder.FullName}", .. settings]);
        var logs = new LogCapture();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        // More than any host logs: what is kept out of these lines is kept out of all.
        foreach (var category in new[] { "Microsoft", "Microsoft.AspNetCore", "System", "System.Net.Http.HttpClient" }) builder.Logging.AddFilter<LogCapture>(category, LogLevel.Trace);
        builder.Services.AddFunctionsFrom([.. typeof(AppJson).Assembly.GetTypes(), .. functions]);
        builder.UsePerfEval();
        options.Replace(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return new HttpApp(host, folder, logs, storage);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static IEnumerable<string> Schedules() =>
        typeof(AppJson).Assembly.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>()).OfType<TimerTriggerAttribute>().Select(timer => timer.Schedule.Trim('%'));
}
