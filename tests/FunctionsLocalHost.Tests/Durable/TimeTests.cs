using FunctionsLocalHost.Durable;
using Microsoft.DurableTask.Client;

namespace FunctionsLocalHost.Tests.Durable;

/// <summary>engine.md, "Time".</summary>
public class TimeTests
{
    [Theory]
    [ClassData(typeof(ReplayModes))]
    public async Task CurrentUtcDateTime_is_UTC_and_moves_with_each_step(int hot)
    {
        var functions = new DurableFunctions().AddOrchestrator<string, DateTime[]>("Times", async (context, _) =>
        {
            var first = context.CurrentUtcDateTime;
            await context.CreateTimer(TimeSpan.FromDays(20), CancellationToken.None);
            Assert.Equal(DateTimeKind.Utc, first.Kind);
            return [first, context.CurrentUtcDateTime];
        });
        await using var engine = new TestEngine(functions, hot);
        var id = await engine.Run("Times");

        await engine.Advance(TimeSpan.FromDays(20));

        var epoch = TestEngine.Epoch.UtcDateTime;
        Assert.Equal([epoch, epoch.AddDays(20)], await engine.Output<DateTime[]>(id));
    }

    [Fact]
    public async Task NewGuid_is_version_5_and_the_same_on_replay()
    {
        var seen = new List<Guid>();
        var functions = new DurableFunctions().AddOrchestrator<string, bool>("Guids", async (context, _) =>
        {
            lock (seen)
                seen.AddRange([context.NewGuid(), context.NewGuid()]);
            await context.WaitForExternalEvent<string>("Go");
            return true;
        });
        await using var engine = new TestEngine(functions);
        await engine.Run("Guids", id: "a");

        await engine.Client.RaiseEventAsync("a", "Go");
        await engine.Settle();

        Assert.Equal(4, seen.Count);
        Assert.Equal(seen[..2], seen[2..]);
        Assert.NotEqual(seen[0], seen[1]);
        Assert.All(seen, guid => Assert.Equal(5, guid.Version));
    }

    [Fact]
    public async Task NewGuid_differs_between_runs_of_one_id()
    {
        var functions = new DurableFunctions().AddOrchestrator<string, Guid>("Guid", (context, _) => Task.FromResult(context.NewGuid()));
        await using var engine = new TestEngine(functions);
        await engine.Run("Guid", id: "a");
        var first = await engine.Output<Guid>("a");

        await engine.Run("Guid", id: "a");

        Assert.NotEqual(first, await engine.Output<Guid>("a"));
    }

    [Fact]
    public async Task A_timer_left_uncancelled_keeps_the_instance_running()
    {
        var functions = new DurableFunctions().AddOrchestrator<bool, string>("Race", async (context, cancels) =>
        {
            using var loser = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(7), loser.Token);
            var answer = context.WaitForExternalEvent<string>("Go");
            await Task.WhenAny(timer, answer);
            if (cancels)
                loser.Cancel();
            return answer.Result;
        });
        await using var engine = new TestEngine(functions);
        await engine.Run("Race", false, "careless");
        await engine.Run("Race", true, "careful");

        await engine.Client.RaiseEventAsync("careless", "Go", "yes");
        await engine.Client.RaiseEventAsync("careful", "Go", "yes");
        await engine.Settle();
        Assert.Equal(OrchestrationRuntimeStatus.Running, await engine.Status("careless"));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await engine.Status("careful"));

        await engine.Advance(TimeSpan.FromDays(7));
        Assert.Equal("yes", await engine.Output<string>("careless"));
    }

    [Fact]
    public async Task Timers_of_many_weeks_fire_in_order()
    {
        var functions = new DurableFunctions().AddOrchestrator<string, string>("Remind", async (context, _) =>
        {
            var log = "";
            var timers = new[] { 60, 90, 30 }.Select(async days =>
            {
                await context.CreateTimer(context.CurrentUtcDateTime.AddDays(days), CancellationToken.None);
                log += $"{days}@{(context.CurrentUtcDateTime - TestEngine.Epoch.UtcDateTime).TotalDays} ";
            });
            await Task.WhenAll(timers);
            return log;
        });
        await using var engine = new TestEngine(functions);
        var id = await engine.Run("Remind");

        await engine.Advance(TimeSpan.FromDays(90));

        Assert.Equal("30@30 60@60 90@90 ", await engine.Output<string>(id));
    }

    [Fact]
    public async Task Timers_passed_over_at_once_fire_in_the_order_they_were_due()
    {
        var functions = new DurableFunctions().AddOrchestrator<string, string>("Remind", async (context, _) =>
        {
            var log = "";
            await Task.WhenAll(new[] { 60, 90, 30 }.Select(async days =>
            {
                await context.CreateTimer(context.CurrentUtcDateTime.AddDays(days), CancellationToken.None);
                log += $"{days} ";
            }));
            return log;
        });
        await using var engine = new TestEngine(functions);
        var id = await engine.Run("Remind");

        engine.Clock.Advance(TimeSpan.FromDays(365));
        await engine.Settle();

        Assert.Equal("30 60 90 ", await engine.Output<string>(id));
    }
}
