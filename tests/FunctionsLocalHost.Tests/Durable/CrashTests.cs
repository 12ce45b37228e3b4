using FunctionsLocalHost.Durable;
using Microsoft.DurableTask;
using Microsoft.Extensions.Time.Testing;

namespace FunctionsLocalHost.Tests.Durable;

/// <summary>
/// The process may die at any moment. What is on disk then is what the last transaction left, so each of these
/// tests goes on from the database as it was after every single transaction of a run.
/// </summary>
public class CrashTests
{
    private static DurableFunctions Functions() => new DurableFunctions()
        .AddActivity<int, int>("Square", i => Task.FromResult(i * i))
        .AddActivity<int, int>("Odd", _ => throw new InvalidOperationException("never"))
        .AddOrchestrator<int, int>("CountUp", async (context, n) =>
        {
            var square = await context.CallActivityAsync<int>("Square", n);
            if (n < 3)
                context.ContinueAsNew(n + 1);
            return square;
        })
        .AddOrchestrator<string, string>("Listener", async (context, _) => await context.WaitForExternalEvent<string>("News"))
        .AddOrchestrator<string, string>("Whole", async (context, _) =>
        {
            context.SetCustomStatus("squares");
            var squares = await Task.WhenAll(Enumerable.Range(1, 5).Select(i => context.CallActivityAsync<int>("Square", i)));
            var sub = await context.CallSubOrchestratorAsync<int>(
                "CountUp", 1, new SubOrchestrationOptions(instanceId: context.InstanceId + "-sub"));
            var failed = "";
            try
            {
                await context.CallActivityAsync<int>("Odd", 1, TaskOptions.FromRetryPolicy(new(3, TimeSpan.FromMinutes(5))));
            }
            catch (TaskFailedException failure)
            {
                failed = failure.FailureDetails.ErrorMessage;
            }

            context.SendEvent("listener", "News", "done");
            await context.CreateTimer(TimeSpan.FromDays(21), CancellationToken.None);
            return $"{string.Join(',', squares)} {sub} {failed} {context.NewGuid():N}"[..24];
        });

    private static async Task<(string? Whole, string? Listener)> Finish(TestEngine engine)
    {
        await engine.Advance(TimeSpan.FromDays(30));
        return (await engine.Output<string>("whole"), await engine.Output<string>("listener"));
    }

    [Theory]
    [ClassData(typeof(ReplayModes))]
    public async Task Death_after_any_transaction_ends_in_the_same_results(int hot)
    {
        using var folder = new TempFolder();
        var copies = new List<(string Path, DateTimeOffset At)>();
        (string?, string?) expected;
        await using (var engine = new TestEngine(Functions(), hot, folder.File("durable.db")))
        {
            await engine.Run("Listener", id: "listener");
            engine.Engine.Database.Committed = () =>
            {
                copies.Add((folder.File($"{copies.Count}.db"), engine.Clock.GetUtcNow()));
                engine.Engine.Database.CopyTo(copies[^1].Path);
            };
            await engine.Run("Whole", id: "whole");
            expected = await Finish(engine);
            engine.Engine.Database.Committed = null;
        }

        Assert.InRange(copies.Count, 20, 200);
        foreach (var (path, at) in copies)
        {
            await using var engine = new TestEngine(Functions(), hot, path, clock: new FakeTimeProvider(at));
            Assert.Equal(expected, await Finish(engine));
        }
    }

    [Fact]
    public async Task An_activity_under_way_when_the_process_died_runs_again()
    {
        using var folder = new TempFolder();
        var started = new TaskCompletionSource();
        var functions = new DurableFunctions()
            .AddActivity("Slow", async call =>
            {
                started.TrySetResult();
                await Task.Delay(Timeout.Infinite, call.CancellationToken);
                return 0;
            })
            .AddOrchestrator<string, int>("Run", (context, _) => context.CallActivityAsync<int>("Slow"));
        await using (var engine = new TestEngine(functions, path: folder.File("durable.db")))
        {
            await engine.Client.ScheduleNewOrchestrationInstanceAsync("Run", null, new StartOrchestrationOptions("a"));
            await started.Task;
            engine.Engine.Database.CopyTo(folder.File("copy.db"));
        }

        foreach (var name in (string[])["copy.db", "durable.db"])
        {
            var fast = new DurableFunctions().AddActivity<string, int>("Slow", _ => Task.FromResult(1))
                .AddOrchestrator<string, int>("Run", (context, _) => context.CallActivityAsync<int>("Slow"));
            await using var engine = new TestEngine(fast, path: folder.File(name));
            await engine.Settle();
            Assert.Equal(1, await engine.Output<int>("a"));
        }
    }

    [Fact]
    public async Task A_timer_that_fell_due_while_the_process_was_dead_fires_at_once()
    {
        using var folder = new TempFolder();
        var functions = new DurableFunctions().AddOrchestrator<string, DateTime>("Sleep", async (context, _) =>
        {
            await context.CreateTimer(TimeSpan.FromDays(2), CancellationToken.None);
            return context.CurrentUtcDateTime;
        });
        await using (var engine = new TestEngine(functions, path: folder.File("durable.db")))
            await engine.Run("Sleep", id: "a");

        var later = TestEngine.Epoch.AddDays(10);
        await using var revived = new TestEngine(functions, path: folder.File("durable.db"), clock: new FakeTimeProvider(later));
        await revived.Settle();

        Assert.Equal(later.UtcDateTime, await revived.Output<DateTime>("a"));
    }
}
