using System.Threading.Channels;
using FunctionsLocalHost.Durable.Storage;
using FunctionsLocalHost.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace FunctionsLocalHost.Durable.Dispatch;

/// <summary>Stores changes, and hands what they set going to whoever does it next.</summary>
internal sealed class Dispatcher : IDisposable
{
    /// <summary>The wait before timers that could not be read are read again.</summary>
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private readonly Lock _dueGate = new();
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly DueTimer _timer;
    private readonly Channel<long> _activities = Channel.CreateUnbounded<long>();
    private long _promotedTicks;
    private bool _isDisposed;

    public Dispatcher(Database database, TimeProvider time, ILogger log)
    {
        Database = database;
        _time = time;
        _log = log;
        _timer = new(time, OnDue);
        Instances = new(Outstanding);
    }

    public Database Database { get; }

    public OutstandingWork Outstanding { get; } = new();

    public InstanceQueue Instances { get; }

    public InstanceWatch Watch { get; } = new();

    public ChannelReader<long> Activities => _activities.Reader;

    /// <summary>The time; it does not go back while the engine runs, whatever the clock does.</summary>
    /// <remarks>Takes no lock: it is read inside transactions, and messages are promoted outside them.</remarks>
    public DateTime Now
        => new(Math.Max(_time.GetUtcNow().UtcTicks, Interlocked.Read(ref _promotedTicks)), DateTimeKind.Utc);

    private DateTime Promoted
    {
        get => new(Interlocked.Read(ref _promotedTicks), DateTimeKind.Utc);
        set => Interlocked.Exchange(ref _promotedTicks, value.Ticks);
    }

    /// <summary>Takes up what an earlier process left: waiting messages, activities without a result, timers.</summary>
    public void Recover()
    {
        var now = Now;
        var (instances, activities) = Database.Read(database
            => (WorkTables.InstancesWithMessages(database, now), WorkTables.Activities(database)));
        lock (_dueGate)
        {
            Promoted = now;
            _timer.Reset(WorkTables.NextDue(Database, now));
        }

        instances.ForEach(Instances.Signal);
        activities.ForEach(AddActivity);
    }

    /// <summary>Makes a change as one transaction, then wakes those it concerns.</summary>
    public T Commit<T>(Func<Database, Wake, T> change)
    {
        var wake = new Wake();
        var result = Database.Write(database => change(database, wake));
        foreach (var instance in wake.Instances)
            Instances.Signal(instance);
        wake.Activities.ForEach(AddActivity);
        lock (_dueGate)
        {
            foreach (var (instance, due) in wake.Timers)
            {
                if (due <= Promoted)
                    Instances.Signal(instance);
                else
                    _timer.WakeBy(due);
            }
        }

        wake.Changed.ForEach(Watch.Changed);
        return result;
    }

    /// <summary>Wakes the instances whose messages have fallen due; returns whether there were any.</summary>
    public bool PromoteDue()
    {
        lock (_dueGate)
        {
            var now = Now;
            // All is read before anything is taken for done: where the database fails, what is due is due at the next try.
            var due = WorkTables.InstancesDue(Database, Promoted, now);
            var next = WorkTables.NextDue(Database, now);
            Promoted = now;
            _timer.Reset(next);
            due.ForEach(Instances.Signal);
            return due.Count > 0;
        }
    }

    private void OnDue()
    {
        try
        {
            lock (_dueGate)
            {
                if (!_isDisposed)
                    PromoteDue();
            }
        }
        catch (SqliteException failure)
        {
            Log.TimersNotRead(_log, failure);
            _timer.Reset(Now + AfterFailure);
        }
    }

    public DateTime? NextDue() => WorkTables.NextDue(Database, Now);

    public void Dispose()
    {
        // Waits for a wake-up under way: after this nothing reads the database by itself.
        lock (_dueGate)
        {
            _isDisposed = true;
            _timer.Dispose();
        }
    }

    public void AddActivity(long sequence)
    {
        Outstanding.Add();
        _activities.Writer.TryWrite(sequence);
    }
}
