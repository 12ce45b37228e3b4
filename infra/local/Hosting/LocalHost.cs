using FunctionsLocalHost.Durable;
using FunctionsLocalHost.Storage;
using FunctionsLocalHost.Triggers;
using FunctionsLocalHost.Triggers.Blobs;
using FunctionsLocalHost.Triggers.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FunctionsLocalHost.Hosting;

/// <summary>The host of one app: its engine and its blob and timer triggers, from start to stop.</summary>
internal sealed class LocalHost : IHostedService, IAsyncDisposable
{
    private readonly HostFolder _folder;
    private readonly Database _database;
    private readonly DurableEngine _engine;
    private readonly SemaphoreSlim _blobSlots;
    private readonly List<Func<CancellationToken, Task>> _triggers = [];
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;
    private bool _isDisposed;

    /// <exception cref="InvalidOperationException">A setting or function is wrong; the message names it.</exception>
    public LocalHost(
        IServiceProvider services, FunctionCatalog catalog, LocalHostOptions options, HostFile hostFile, HostFolder folder,
        IEnumerable<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware)
    {
        var loggers = services.GetRequiredService<ILoggerFactory>();
        var time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        var log = loggers.CreateLogger<LocalHost>();
        _folder = folder;
        _database = new(folder.File("host.db"), HostDatabase.Schema);
        _blobSlots = new(options.MaxConcurrentBlobs);

        Pipeline = new(middleware, new ParameterBinder(() => _engine!.Client), new TimeLimit(hostFile.FunctionTimeout, time));
        var engineOptions = new DurableEngineOptions
        {
            DatabasePath = folder.File("durable.db"),
            MaxConcurrentOrchestrations = options.MaxConcurrentOrchestrations,
            MaxConcurrentActivities = options.MaxConcurrentActivities,
            HotInstances = options.HotInstances,
            DefaultVersion = hostFile.DefaultVersion,
        };
        var converter = new SerializerDataConverter(services.GetRequiredService<IOptions<WorkerOptions>>().Value.Serializer);
        _engine = new(DurableBridge.Functions(catalog, Pipeline, services), engineOptions, converter, time, loggers);

        var host = new TriggerServices(_database, Pipeline, services, services.GetRequiredService<IConfiguration>(), time, log);
        foreach (var (function, trigger) in catalog.TriggeredBy<BlobTriggerAttribute>())
        {
            var blobs = new BlobTrigger(function, trigger, host);
            _triggers.Add(new BlobPoller(blobs, options.BlobPollingInterval, _blobSlots, time, log).Run);
        }

        foreach (var (function, trigger) in catalog.TriggeredBy<TimerTriggerAttribute>())
            _triggers.Add(new TimerTrigger(function, trigger, host).Run);
    }

    public Pipeline Pipeline { get; }

    public DurableEngine Engine => _engine;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _engine.Start();
        _running = Task.WhenAll(_triggers.Select(trigger => Task.Run(() => trigger(_stopping.Token), CancellationToken.None)));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _engine.StopAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        // The container hands the host out as two services, and disposes of it once for each.
        if (_isDisposed)
            return;
        _isDisposed = true;
        await _engine.DisposeAsync().ConfigureAwait(false);
        _database.Dispose();
        _blobSlots.Dispose();
        _stopping.Dispose();
        _folder.Dispose();
    }
}
