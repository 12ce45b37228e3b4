using System.Threading.Channels;
using FunctionsLocalHost.Hosting;
using FunctionsLocalHost.Storage;
using FunctionsLocalHost.Triggers;
using FunctionsLocalHost.Triggers.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FunctionsLocalHost.Tests.Triggers;

public sealed class TimerTriggerTests : IDisposable
{
    private const int MostTurns = 1_000_000;
    private static readonly DateTimeOffset Epoch = new(2024, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Epoch);
    private readonly Channel<TimerInfo> _runs = Channel.CreateUnbounded<TimerInfo>();
    private readonly Database _database = new(null, HostDatabase.Schema);
    private readonly CancellationTokenSource _stop = new();
    private readonly ServiceProvider _services;

    public TimerTriggerTests() => _services = new ServiceCollection().AddSingleton(_runs).BuildServiceProvider();

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _services.Dispose();
        _database.Dispose();
    }

    public sealed class Hourly(Channel<TimerInfo> runs)
    {
        [Function("Hourly")]
        public void Run([TimerTrigger("%Hourly%")] TimerInfo timer)
        {
            runs.Writer.TryWrite(timer);
            throw new InvalidOperationException("a run that fails does not end the schedule");
        }
    }

    public sealed class AtStart(Channel<TimerInfo> runs)
    {
        [Function("AtStart")]
        public void Run([TimerTrigger("0 0 0 * * *", RunOnStartup = true)] TimerInfo timer) => runs.Writer.TryWrite(timer);
    }

    private void Start(Type function, CancellationToken? stop = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["Hourly"] = "0 0 * * * *" }).Build();
        var (description, trigger) = new FunctionCatalog([function]).TriggeredBy<TimerTriggerAttribute>().Single();
        var pipeline = new Pipeline([], new ParameterBinder(() => throw new InvalidOperationException()), new TimeLimit(Timeout.InfiniteTimeSpan, TimeProvider.System));
        var timer = new TimerTrigger(description, trigger, new(_database, pipeline, _services, configuration, _clock, NullLogger.Instance));
        _ = timer.Run(stop ?? _stop.Token);
    }

    private async Task<TimerInfo> NextRun()
    {
        // The trigger sleeps a minute at most at a time; the clock goes on until it has run.
        for (var turn = 0; !_runs.Reader.TryPeek(out _); turn++)
        {
            Assert.True(turn < MostTurns, "The timer does not run any more.");
            _clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        return await _runs.Reader.ReadAsync();
    }

    [Fact]
    public async Task A_function_runs_at_each_time_of_its_schedule_and_after_failures()
    {
        Start(typeof(Hourly));

        var first = await NextRun();
        var second = await NextRun();

        Assert.False(first.IsPastDue);
        Assert.Equal(Epoch.UtcDateTime.AddHours(1), first.ScheduleStatus!.Next);
        Assert.True(second.ScheduleStatus!.Next > first.ScheduleStatus.Next);
        Assert.Equal(0, second.ScheduleStatus.Next.Minute);
        Assert.True(second.ScheduleStatus.Last >= first.ScheduleStatus.Next);
    }

    [Fact]
    public async Task A_time_that_comes_between_two_looks_at_the_clock_does_not_end_the_schedule()
    {
        // Each look takes longer than any other clock's: between two of them a time is often passed.
        _clock.AutoAdvanceAmount = TimeSpan.FromMinutes(25);
        Start(typeof(Hourly));

        var first = await NextRun();
        for (var more = 0; more < 5; more++) Assert.True((await NextRun()).ScheduleStatus!.Next > first.ScheduleStatus!.Next);
    }

    [Fact]
    public async Task A_run_missed_while_the_host_was_down_is_made_up_for()
    {
        using (var stop = new CancellationTokenSource())
        {
            Start(typeof(Hourly), stop.Token);
            await stop.CancelAsync();
        }

        _clock.Advance(TimeSpan.FromDays(1));
        Start(typeof(Hourly));

        var run = await _runs.Reader.ReadAsync();
        Assert.True(run.IsPastDue);
        Assert.Equal(Epoch.UtcDateTime.AddHours(1), run.ScheduleStatus!.Next);
    }

    [Fact]
    public async Task A_schedule_that_cannot_be_remembered_is_kept_to()
    {
        _database.Execute("DROP TABLE schedules");
        Start(typeof(Hourly));

        var first = await NextRun();
        var second = await NextRun();

        Assert.Equal(Epoch.UtcDateTime.AddHours(1), first.ScheduleStatus!.Next);
        Assert.True(second.ScheduleStatus!.Next > first.ScheduleStatus.Next);
    }

    [Fact]
    public async Task Run_on_startup_runs_at_once()
    {
        Start(typeof(AtStart));

        Assert.False((await _runs.Reader.ReadAsync()).IsPastDue);
    }
}
