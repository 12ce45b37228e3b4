using System.Threading.Channels;
using FunctionsLocalHost.Durable.Storage;
using FunctionsLocalHost.Storage;

namespace FunctionsLocalHost.Durable.Dispatch;

/// <summary>Stores changes, and hands what they set going to whoever does it next.</summary>
internal sealed class Dispatcher : IDisposable
{
    private readonly Lock _dueGate = new();
    private readonly TimeProvider _time;
    private readonly DueTimer _timer;
    private readonly Channel<long> _activities = Channel.CreateUnbounded<long>();
    private DateTime _promoted;

    public Dispatcher(Database database, TimeProvider time)
    {
        Database = database;
        _time = time;
        _timer = new(time, () => PromoteDue());
        Instances = new(Outstanding);
    }

    public Database Database { get; }

    public OutstandingWork Outstanding { get; } = new();

    public InstanceQueue Instances { get; }

    public InstanceWatch Watch { get; } = new();

    public ChannelReader<long> Activities => _activities.Reader;

    /// <summary>The time; it does not go back while the engine runs, whatever the clock does.</summary>
    public DateTime Now
    {
        get
        {
            lock (_dueGate)
            {
                var now = _time.GetUtcNow().UtcDateTime;
                return now > _promoted ? now : _promoted;
            }
        }
    }

    /// <summary>Takes up what an earlier process left: waiting messages, activities without a result, timers.</summary>
    public void Recover()
    {
        var now = Now;
        var (instances, activities) = Database.Read(database
            => (WorkTables.InstancesWithMessages(database, now), WorkTables.Activities(database)));
        lock (_dueGate)
        {
            _promoted = now;
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
                if (due <= _promoted)
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
            var due = WorkTables.InstancesDue(Database, _promoted, now);
            _promoted = now;
            _timer.Reset(WorkTables.NextDue(Database, now));
            due.ForEach(Instances.Signal);
            return due.Count > 0;
        }
    }

    public DateTime? NextDue() => WorkTables.NextDue(Database, Now);

    public void Dispose() => _timer.Dispose();

    public void AddActivity(long sequence)
    {
        Outstanding.Add();
        _activities.Writer.TryWrite(sequence);
    }
}
