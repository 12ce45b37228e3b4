using FunctionsLocalHost.Durable;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace FunctionsLocalHost.Tests.Durable;

/// <summary>What replay asks of orchestrators, and how it shows where one does not give it.</summary>
public class DeterminismTests
{
    private static DurableFunctions Activities() => new DurableFunctions()
        .AddActivity<string, string>("First", _ => Task.FromResult("1"))
        .AddActivity<string, string>("Second", _ => Task.FromResult("2"));

    private static DurableFunctions With(Func<TaskOrchestrationContext, Task<string>> orchestrator)
        => Activities().AddOrchestrator("Run", async context => await orchestrator(context));

    private static async Task<string> Error(TestEngine engine, string id)
    {
        var instance = await engine.Client.WaitForInstanceCompletionAsync(id);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, instance.RuntimeStatus);
        return instance.FailureDetails!.ErrorMessage;
    }

    [Fact]
    public async Task Changed_code_is_found_and_named()
    {
        using var folder = new TempFolder();
        await using (var engine = new TestEngine(
            With(async context => await context.CallActivityAsync<string>("First") + await context.WaitForExternalEvent<string>("Go")),
            path: folder.File("durable.db")))
        {
            await engine.Run("Run", id: "a");
        }

        await using var changed = new TestEngine(
            With(async context => await context.CallActivityAsync<string>("Second") + await context.WaitForExternalEvent<string>("Go")),
            path: folder.File("durable.db"));
        await changed.Client.RaiseEventAsync("a", "Go");

        var message = await Error(changed, "a");
        Assert.Contains("instance 'a'", message, StringComparison.Ordinal);
        Assert.Contains("as task #0 its history has activity 'First', its code now asks for activity 'Second'", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_is_no_longer_made_is_found()
    {
        using var folder = new TempFolder();
        await using (var engine = new TestEngine(
            With(async context =>
            {
                await context.CallActivityAsync<string>("First");
                await context.CallActivityAsync<string>("Second");
                return await context.WaitForExternalEvent<string>("Go");
            }), path: folder.File("durable.db")))
        {
            await engine.Run("Run", id: "a");
        }

        await using var changed = new TestEngine(
            With(async context =>
            {
                await context.CallActivityAsync<string>("First");
                return await context.WaitForExternalEvent<string>("Go");
            }), path: folder.File("durable.db"));
        await changed.Client.RaiseEventAsync("a", "Go");

        Assert.Contains("#1 its history has activity 'Second', its code now asks for nothing", await Error(changed, "a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_depends_on_chance_is_found()
    {
        var calls = 0;
        await using var engine = new TestEngine(With(async context =>
        {
            var name = Interlocked.Increment(ref calls) % 2 == 0 ? "First" : "Second";
            return await context.CallActivityAsync<string>(name);
        }));

        var id = await engine.Run("Run");

        Assert.Contains("is not deterministic", await Error(engine, id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Awaiting_what_is_not_durable_fails_clearly_instead_of_hanging()
    {
        await using var engine = new TestEngine(With(async _ =>
        {
            await new TaskCompletionSource().Task;
            return "";
        }));

        var id = await engine.Run("Run");

        Assert.Contains("belongs into an activity", await Error(engine, id), StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(ReplayModes))]
    public async Task A_thread_of_its_own_fails_clearly_even_while_a_timer_is_open(int hot)
    {
        await using var engine = new TestEngine(
            With(context =>
            {
                // The thread goes on only when the orchestrator awaits it: one that has ended by then is no thread of its own.
                var awaited = new TaskCompletionSource();
                var run = LeaveAsync(context, awaited.Task);
                awaited.SetResult();
                return run;
            }), hot);

        var id = await engine.Client.ScheduleNewOrchestrationInstanceAsync("Run");

        Assert.Contains("left its thread", await Error(engine, id), StringComparison.Ordinal);

        static async Task<string> LeaveAsync(TaskOrchestrationContext context, Task awaited)
        {
            _ = context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return await Task.Run(() =>
            {
                awaited.Wait();
                return "elsewhere";
            });
        }
    }

    [Fact]
    public async Task Leaving_the_context_by_ConfigureAwait_fails_clearly()
    {
        await using var engine = new TestEngine(With(async context =>
        {
            await context.CallActivityAsync<string>("First").ConfigureAwait(false);
            return await context.CallActivityAsync<string>("Second");
        }));

        var id = await engine.Client.ScheduleNewOrchestrationInstanceAsync("Run");

        Assert.Contains("ConfigureAwait(false)", await Error(engine, id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_yields_are_deterministic()
    {
        await using var engine = new TestEngine(With(async context =>
        {
            await Task.Yield();
            var first = await context.CallActivityAsync<string>("First");
            await Task.Yield();
            return first + await context.CallActivityAsync<string>("Second");
        }));

        Assert.Equal("12", await engine.Output<string>(await engine.Run("Run")));
    }

    [Theory]
    [ClassData(typeof(ReplayModes))]
    public async Task A_replay_safe_logger_writes_each_line_once(int hot)
    {
        using var log = new ListLoggerFactory();
        await using var engine = new TestEngine(
            With(async context =>
            {
                var logger = context.CreateReplaySafeLogger("Test");
                logger.LogInformation("begin");
                await context.CallActivityAsync<string>("First");
                logger.LogInformation("middle");
                await context.CallActivityAsync<string>("Second");
                logger.LogInformation("end");
                return "";
            }), hot, loggers: log);

        await engine.Run("Run");

        Assert.Equal(["begin", "middle", "end"], log.Lines.Where(l => l.Id.Id == 0).Select(l => l.Text));
    }
}
