using FunctionsLocalHost.Hosting;
using FunctionsLocalHost.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Data.Sqlite;

namespace FunctionsLocalHost.Triggers.Timers;

/// <summary>Runs one function on its schedule, one run after the other, and remembers when it ran.</summary>
internal sealed class TimerTrigger
{
    /// <summary>The longest sleep: what the clock was set back or forth by is noticed within it.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    private readonly FunctionDescription _function;
    private readonly TimerTriggerAttribute _trigger;
    private readonly Schedule _schedule;
    private readonly TriggerServices _host;

    /// <exception cref="InvalidOperationException">The schedule, a parameter or a setting is wrong; the message says which.</exception>
    public TimerTrigger(FunctionDescription function, TimerTriggerAttribute trigger, TriggerServices host)
    {
        try
        {
            _schedule = new(BindingExpressions.Resolve(host.Configuration, trigger.Schedule, function.Name));
        }
        catch (FormatException failure)
        {
            throw new InvalidOperationException($"Function '{function.Name}': {failure.Message}", failure);
        }

        ParameterBinder.Check(function, []);
        _function = function;
        _trigger = trigger;
        _host = host;
    }

    private DateTime Now => _host.Time.GetUtcNow().UtcDateTime;

    public async Task Run(CancellationToken stopping)
    {
        var status = _trigger.UseMonitor ? Load() : null;
        var isMissed = status is not null && status.Next != default && status.Next <= Now;
        if (isMissed || _trigger.RunOnStartup)
            status = await Invoke(status, isMissed, stopping).ConfigureAwait(false);

        while (_schedule.Next(Now) is { } next && !stopping.IsCancellationRequested)
        {
            status = new() { Last = status?.Last ?? default, Next = next, LastUpdated = Now };
            Save(status);
            // The clock is asked once a turn: between two looks at it the time may come, and nothing waits less than no time.
            for (var wait = next - Now; wait > TimeSpan.Zero && !stopping.IsCancellationRequested; wait = next - Now)
            {
                await Task.Delay(wait < LongestSleep ? wait : LongestSleep, _host.Time, stopping)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            if (!stopping.IsCancellationRequested)
                status = await Invoke(status, isPastDue: false, stopping).ConfigureAwait(false);
        }
    }

    private async Task<ScheduleStatus> Invoke(ScheduleStatus? before, bool isPastDue, CancellationToken stopping)
    {
        var began = Now;
        var timer = new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = before };
        var invocation = new Invocation(_function, timer, new Dictionary<string, object?>(), _host.Services, stopping);
        try
        {
            await _host.Pipeline.Run(invocation).ConfigureAwait(false);
        }
        // A run that fails is reported; the next one comes by its schedule.
        catch (Exception failure)
        {
            Log.FunctionFailed(_host.Log, _function.Name, invocation.InvocationId, failure);
        }

        return new() { Last = began, Next = _schedule.Next(Now) ?? default, LastUpdated = began };
    }

    private ScheduleStatus? Load() => Remember(() => _host.Database.Query(
        "SELECT last, next, updated FROM schedules WHERE function = ?1",
        r => new ScheduleStatus { Last = r.Time(0), Next = r.Time(1), LastUpdated = r.Time(2) }, _function.Name).SingleOrDefault());

    private void Save(ScheduleStatus status) => Remember(() => _host.Database.Execute(
        "INSERT OR REPLACE INTO schedules (function, last, next, updated) VALUES (?1, ?2, ?3, ?4)",
        _function.Name, status.Last, status.Next, status.LastUpdated));

    /// <summary>What is remembered makes up for runs that were missed; where it cannot be, the runs come all the same.</summary>
    private T? Remember<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            Log.ScheduleNotRemembered(_host.Log, failure, _function.Name);
            return default;
        }
    }
}
