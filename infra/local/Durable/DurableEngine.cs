using FunctionsLocalHost.Durable.Dispatch;
using FunctionsLocalHost.Durable.Histories;
using FunctionsLocalHost.Durable.Storage;
using FunctionsLocalHost.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FunctionsLocalHost.Durable;

/// <summary>
/// A durable engine for one process: orchestrators are replayed from a history in SQLite, activities run at least once,
/// and what was acknowledged survives the process. Idle, it does nothing; an instance that waits is not in memory.
/// </summary>
public sealed class DurableEngine : IAsyncDisposable
{
    /// <summary>The wait before a step or result that could not be stored is tried again.</summary>
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private readonly DurableEngineOptions _options;
    private readonly TimeProvider _time;
    private readonly Database _database;
    private readonly Dispatcher _dispatcher;
    private readonly OrchestrationWorker _orchestrations;
    private readonly ActivityWorker _activities;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<Task> _loops = [];

    /// <param name="functions">What the engine runs.</param>
    /// <param name="options">Options; the defaults where null.</param>
    /// <param name="converter">Turns inputs and results into text; JSON where null.</param>
    /// <param name="time">The clock of timers and of CurrentUtcDateTime; the system's where null.</param>
    /// <param name="loggers">What the engine and its orchestrators log to; nothing where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public DurableEngine(
        DurableFunctions functions,
        DurableEngineOptions? options = null,
        DataConverter? converter = null,
        TimeProvider? time = null,
        ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(functions);
        _options = options ?? new();
        _options.Check();
        _time = time ?? TimeProvider.System;
        loggers ??= NullLoggerFactory.Instance;
        converter ??= new SerializerDataConverter(null);
        _log = loggers.CreateLogger<DurableEngine>();
        _database = new(_options.DatabasePath, DurableSchema.Sql);
        _dispatcher = new(_database, _time, _log);
        Sessions = new(_options.HotInstances);
        _orchestrations = new(_dispatcher, functions, converter, Sessions, _options.DefaultVersion, loggers);
        _activities = new(_dispatcher, functions, converter, _log);
        Client = new EngineClient(_dispatcher, converter, _options.DefaultVersion);
    }

    /// <summary>Starts, watches and steers instances of this engine.</summary>
    public DurableTaskClient Client { get; }

    /// <summary>When the next timer fires or the next delayed instance starts; null where nothing waits for time.</summary>
    public DateTimeOffset? NextTimer => _dispatcher.NextDue() is { } due ? new DateTimeOffset(due) : null;

    internal SessionCache Sessions { get; }

    internal Database Database => _database;

    /// <summary>Begins to run, with whatever an earlier process left to do.</summary>
    /// <exception cref="InvalidOperationException">The engine runs already.</exception>
    public void Start()
    {
        if (_loops.Count > 0)
            throw new InvalidOperationException("The engine runs already.");
        _dispatcher.Recover();
        for (var i = 0; i < _options.MaxConcurrentOrchestrations; i++)
            _loops.Add(Task.Run(RunOrchestrations));
        for (var i = 0; i < _options.MaxConcurrentActivities; i++)
            _loops.Add(Task.Run(RunActivities));
    }

    /// <summary>
    /// Completes when nothing more happens without time passing or an event: no step or activity waits or runs, and no
    /// timer is due. Activities that wait for something outside count as running.
    /// </summary>
    public async Task WhenQuiescentAsync(CancellationToken cancellation = default)
    {
        do
            await _dispatcher.Outstanding.WhenNone().WaitAsync(cancellation).ConfigureAwait(false);
        while (_dispatcher.PromoteDue());
    }

    /// <summary>Runs through time on a clock that the caller moves: to each timer in turn, and at last to the given time.</summary>
    /// <param name="until">Where to stop; timers due then have fired.</param>
    /// <param name="moveClock">Sets the clock that the engine was given.</param>
    public async Task RunUntilAsync(DateTimeOffset until, Action<DateTimeOffset> moveClock)
    {
        ArgumentNullException.ThrowIfNull(moveClock);
        await WhenQuiescentAsync().ConfigureAwait(false);
        while (NextTimer is { } next && next <= until)
        {
            moveClock(next);
            await WhenQuiescentAsync().ConfigureAwait(false);
        }

        moveClock(until);
        await WhenQuiescentAsync().ConfigureAwait(false);
    }

    /// <summary>The history of an instance's latest execution, to be kept and replayed against later code; null where there is no such instance.</summary>
    public RecordedHistory? ReadHistory(string instance) => _database.Read(database => InstanceTable.Find(database, instance) is not { } row
        ? null
        : new RecordedHistory(
            row.Name, row.Version, row.Id, row.Parent?.Instance, row.Input,
            [.. WorkTables.History(database, instance).Select(line => new RecordedLine(line.Kind.ToString(), line.Task, line.Name, line.Data, line.At))]));

    /// <summary>Stops: steps end, activities are asked to; what does not end in time runs again at the next start.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        var ended = Task.WhenAll(_loops);
        await Task.WhenAny(ended, Task.Delay(_options.StopTimeout, CancellationToken.None)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        _dispatcher.Dispose();
        _database.Dispose();
        _stopping.Dispose();
    }

    private async Task RunOrchestrations()
    {
        while (await Next(_dispatcher.Instances.Ready).ConfigureAwait(false) is (true, { } instance))
        {
            _dispatcher.Instances.Began(instance);
            try
            {
                _orchestrations.Process(instance);
            }
            // The storage failed; nothing was stored, so the step is done again.
            catch (Exception failure)
            {
                Log.StepNotStored(_log, failure, instance);
                Later(() => _dispatcher.Instances.Signal(instance));
            }
            finally
            {
                _dispatcher.Instances.Ended(instance);
            }
        }
    }

    private async Task RunActivities()
    {
        while (await Next(_dispatcher.Activities).ConfigureAwait(false) is (true, var activity))
        {
            try
            {
                await _activities.Process(activity, _stopping.Token).ConfigureAwait(false);
            }
            // The storage failed; the result was not stored, so the activity runs again.
            catch (Exception failure)
            {
                Log.ResultNotStored(_log, failure, activity);
                Later(() => _dispatcher.AddActivity(activity));
            }
            finally
            {
                _dispatcher.Outstanding.Remove();
            }
        }
    }

    private async ValueTask<(bool, T?)> Next<T>(System.Threading.Channels.ChannelReader<T> reader)
    {
        try
        {
            return (true, await reader.ReadAsync(_stopping.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            return (false, default);
        }
    }

    private void Later(Action action)
    {
        if (!_stopping.IsCancellationRequested)
            _ = Task.Delay(AfterFailure, _time, _stopping.Token).ContinueWith(_ => action(), TaskContinuationOptions.OnlyOnRanToCompletion);
    }
}
