using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using FunctionsLocalHost.Durable;
using Microsoft.AspNetCore.Hosting;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Operations.Sweeping;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Tests.Support;

/// <summary>
/// The app as it runs: its own registration and functions, the durable engine, and a storage emulator. Only the clock is a
/// test's, and stands still unless it is moved.
/// </summary>
internal sealed class TestApp : IAsyncDisposable
{
    /// <summary>When every test begins: a Monday morning in Shanghai, 10:00.</summary>
    public static readonly DateTimeOffset Start = new(2023, 2, 6, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Not a measure of anything: a test that hangs ends, and says where.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    private readonly ServiceProvider _services;
    private readonly string _connection;
    private readonly HttpClient _http;
    private DurableEngine _engine;

    private TestApp(string connection, TestAppOptions options)
    {
        _connection = connection;
        Options = options;
        _http = new HttpClient(Traffic, disposeHandler: false);
        _services = BuildServices();
        _engine = BuildEngine();
    }

    public TestAppOptions Options { get; }

    /// <summary>The connection string of its storage account.</summary>
    public string Connection => _connection;

    public FakeTimeProvider Clock { get; } = new(Start);

    public StorageTraffic Traffic { get; } = new();

    public PayloadConverter Payloads { get; } = new();

    public LogCapture Logs { get; } = new();

    public IServiceProvider Services => _services;

    public DurableTaskClient Client => _engine.Client;

    public DurableEngine Engine => _engine;

    /// <summary>Storage, past <see cref="Traffic"/>: what a test reads and writes itself is not counted and does not fail.</summary>
    public TestStorage Storage => new(_connection);

    /// <summary>An app on an account of its own, its containers and tables created, its engine running.</summary>
    public static async Task<TestApp> StartAsync(Azurite azurite, TestAppOptions? options = null)
    {
        var app = new TestApp(azurite.TakeAccount(), options ?? new TestAppOptions());
        var storage = app.Storage;
        await StorageLayout.CreateAsync(storage.Blobs, storage.Tables);
        app._engine.Start();
        return app;
    }

    /// <summary>Uploads a file and delivers its event; the clock goes on by a minute, so that each upload is later than the one before.</summary>
    public async Task UploadAsync(string name, byte[] content)
    {
        await PutAsync(name, content);
        await DeliverAsync(name);
    }

    /// <summary>Uploads a file of which nobody is told.</summary>
    public async Task PutAsync(string name, byte[] content)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        var etag = await Storage.PutReportAsync(name, content);
        Traffic.SetUploaded(etag, Clock.GetUtcNow());
    }

    /// <summary>Delivers a blob event.</summary>
    public Task DeliverAsync(string name)
    {
        // The host's own client, not the app's.
        var blob = new BlobContainerClient(_connection, StorageNames.Reports).GetBlobClient(name);
        return Function<ReportUploaded>().RunAsync(blob, name, Client, CancellationToken.None);
    }

    /// <summary>Uploads a file and lets everything happen that takes no time.</summary>
    public async Task EvaluateAsync(string name, byte[] content)
    {
        await UploadAsync(name, content);
        await SettleAsync();
    }

    /// <summary>Lets everything happen that takes no time.</summary>
    public Task SettleAsync() => _engine.WhenQuiescentAsync().WaitAsync(Patience);

    /// <summary>Lets time pass, from timer to timer.</summary>
    public Task PassAsync(TimeSpan time) => _engine.RunUntilAsync(Clock.GetUtcNow() + time, Clock.SetUtcNow).WaitAsync(Patience);

    /// <summary>Sweeps when so much time has gone since this moment: storage dates its blobs by a clock that cannot be moved.</summary>
    public async Task SweepAsync(TimeSpan age)
    {
        Clock.SetUtcNow(DateTimeOffset.UtcNow + age);
        await Function<Sweep>().RunAsync(new(), Client, CancellationToken.None);
    }

    /// <summary>Stops the engine as a process that ends does, and goes on with another on the same database.</summary>
    public async Task RestartAsync()
    {
        await _engine.DisposeAsync();
        _engine = BuildEngine();
        _engine.Start();
    }

    /// <summary>A function's class, made as the host makes it.</summary>
    public T Function<T>() => ActivatorUtilities.CreateInstance<T>(_services);

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        await _services.DisposeAsync();
        _http.Dispose();
        Traffic.Dispose();
    }

    private DurableEngine BuildEngine() => new(
        FunctionRegistry.Create(_services, () => _engine.Client, Options.Guard),
        new DurableEngineOptions { DatabasePath = Options.DatabasePath, HotInstances = Options.HotInstances, StopTimeout = Options.StopTimeout },
        Payloads, Clock, _services.GetRequiredService<ILoggerFactory>());

    private ServiceProvider BuildServices()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Options.Settings(_connection)).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IWebHostEnvironment>(new NoWebRoot());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        services.AddPerfEval(configuration);
        services.AddSingleton(new BlobServiceClient(_connection, Watched(StorageClients.BlobOptions())));
        services.AddSingleton(new TableServiceClient(_connection, Watched(StorageClients.TableOptions())));
        Options.Replace(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private T Watched<T>(T options) where T : ClientOptions
    {
        options.Transport = new HttpClientTransport(_http);
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        return options;
    }
}
