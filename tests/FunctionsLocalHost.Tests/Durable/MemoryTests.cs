using FunctionsLocalHost.Durable;

namespace FunctionsLocalHost.Tests.Durable;

public class MemoryTests
{
    [Fact]
    public async Task Thousands_of_waiting_instances_are_not_in_memory()
    {
        var functions = new DurableFunctions().AddOrchestrator<string, string>(
            "Wait", (context, _) => context.WaitForExternalEvent<string>("Go", TimeSpan.FromDays(30)));
        await using var engine = new TestEngine(functions, hotInstances: 32);
        for (var i = 0; i < 3_000; i++)
            await engine.Client.ScheduleNewOrchestrationInstanceAsync("Wait", null, new Microsoft.DurableTask.StartOrchestrationOptions($"{i}"));
        await engine.Settle();

        Assert.Equal(0, engine.Engine.Sessions.Count);

        await engine.Client.RaiseEventAsync("2999", "Go", "yes");
        await engine.Settle();
        Assert.Equal("yes", await engine.Output<string>("2999"));
    }

    [Fact]
    public async Task No_more_instances_are_kept_than_the_option_allows()
    {
        var release = new TaskCompletionSource<int>();
        var started = new SemaphoreSlim(0);
        var functions = new DurableFunctions()
            .AddActivity<string, int>("Slow", _ =>
            {
                started.Release();
                return release.Task;
            })
            .AddOrchestrator<string, int>("Run", (context, _) => context.CallActivityAsync<int>("Slow"));
        await using var engine = new TestEngine(
            functions, hotInstances: 3, options: new() { MaxConcurrentActivities = 10 });
        for (var i = 0; i < 10; i++)
            await engine.Client.ScheduleNewOrchestrationInstanceAsync("Run", null, new Microsoft.DurableTask.StartOrchestrationOptions($"{i}"));
        for (var i = 0; i < 10; i++)
            await started.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.InRange(engine.Engine.Sessions.Count, 0, 3);

        release.SetResult(7);
        await engine.Settle();
        Assert.Equal(7, await engine.Output<int>("0"));
    }

    [Fact]
    public async Task No_more_activities_run_at_a_time_than_the_option_allows()
    {
        var (running, most) = (0, 0);
        var gate = new Lock();
        var functions = new DurableFunctions()
            .AddActivity<int, int>("Work", async i =>
            {
                lock (gate)
                    most = Math.Max(most, ++running);
                await Task.Yield();
                lock (gate)
                    running--;
                return i;
            })
            .AddOrchestrator<string, int>("FanOut", async (context, _)
                => (await Task.WhenAll(Enumerable.Range(1, 100).Select(i => context.CallActivityAsync<int>("Work", i)))).Sum());
        await using var engine = new TestEngine(functions, options: new() { MaxConcurrentActivities = 3 });

        var id = await engine.Run("FanOut");

        Assert.Equal(5050, await engine.Output<int>(id));
        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task A_hot_instance_is_not_replayed()
    {
        var runs = 0;
        var functions = new DurableFunctions()
            .AddActivity<int, int>("Work", i => Task.FromResult(i))
            .AddOrchestrator<string, int>("Loop", async (context, _) =>
            {
                Interlocked.Increment(ref runs);
                var sum = 0;
                for (var i = 1; i <= 10; i++)
                    sum += await context.CallActivityAsync<int>("Work", i);
                return sum;
            });
        await using var engine = new TestEngine(functions, hotInstances: 32);

        Assert.Equal(55, await engine.Output<int>(await engine.Run("Loop")));
        Assert.Equal(1, runs);
    }
}
