using DurableTask.Core.Exceptions;
using FunctionsLocalHost.Durable;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace FunctionsLocalHost.Tests.Durable;

/// <summary>engine.md, "Instances".</summary>
public class InstanceTests
{
    private static readonly OrchestrationRuntimeStatus[] AllStatuses = [.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses];

    private static DurableFunctions Functions() => new DurableFunctions()
        .AddActivity<string, string>("Hello", name => Task.FromResult($"Hello {name}"))
        .AddOrchestrator<string, string>("Greet", (context, name) => context.CallActivityAsync<string>("Hello", name))
        .AddOrchestrator<string, string?>("Wait", async (context, _) => await context.WaitForExternalEvent<string>("Go"))
        .AddOrchestrator<string, string>("Fail", (_, _) => throw new InvalidOperationException("no"));

    [Theory]
    [ClassData(typeof(ReplayModes))]
    public async Task An_orchestrator_calls_an_activity_and_returns_its_result(int hot)
    {
        await using var engine = new TestEngine(Functions(), hot);

        var id = await engine.Run("Greet", "Ann");

        Assert.Equal("Hello Ann", await engine.Output<string>(id));
    }

    [Fact]
    public async Task Scheduling_the_id_of_a_running_instance_throws()
    {
        await using var engine = new TestEngine(Functions());
        await engine.Run("Wait", id: "a");

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => engine.Run("Wait", id: "a"));
    }

    [Theory]
    [InlineData("Greet")]
    [InlineData("Fail")]
    public async Task The_id_of_an_ended_instance_starts_it_anew(string first)
    {
        await using var engine = new TestEngine(Functions());
        await engine.Run(first, "Ann", "a");

        await engine.Run("Greet", "Bob", "a");

        Assert.Equal("Hello Bob", await engine.Output<string>("a"));
    }

    [Theory]
    [InlineData("Greet")]
    [InlineData("Fail")]
    [InlineData("Wait")]
    public async Task Dedupe_statuses_refuse_an_id_whatever_its_state(string first)
    {
        await using var engine = new TestEngine(Functions());
        await engine.Run(first, "Ann", "a");
        var options = new StartOrchestrationOptions("a").WithDedupeStatuses(AllStatuses);

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(
            () => engine.Client.ScheduleNewOrchestrationInstanceAsync("Greet", "Bob", options));
    }

    [Fact]
    public async Task Of_simultaneous_starts_of_one_id_exactly_one_runs()
    {
        var runs = 0;
        var functions = Functions().AddActivity<string, int>("Count", _ => Task.FromResult(Interlocked.Increment(ref runs)))
            .AddOrchestrator<string, int>("CountOnce", (context, _) => context.CallActivityAsync<int>("Count"));
        await using var engine = new TestEngine(functions);
        var options = new StartOrchestrationOptions("a").WithDedupeStatuses(AllStatuses);

        var starts = Enumerable.Range(0, 20).Select(_ => Task.Run(
            () => engine.Client.ScheduleNewOrchestrationInstanceAsync("CountOnce", null, options)));
        await Task.WhenAll(starts).ContinueWith(_ => { }, TaskScheduler.Default);
        await engine.Settle();

        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task An_unknown_id_is_null()
    {
        await using var engine = new TestEngine(Functions());

        Assert.Null(await engine.Client.GetInstanceAsync("nobody"));
    }

    [Fact]
    public async Task A_purged_id_is_forgotten_and_can_start_again()
    {
        await using var engine = new TestEngine(Functions());
        await engine.Run("Greet", "Ann", "a");

        var purged = await engine.Client.PurgeInstanceAsync("a");

        Assert.Equal(1, purged.PurgedInstanceCount);
        Assert.Null(await engine.Client.GetInstanceAsync("a"));
        await engine.Client.ScheduleNewOrchestrationInstanceAsync(
            "Greet", "Bob", new StartOrchestrationOptions("a").WithDedupeStatuses(AllStatuses));
    }

    [Fact]
    public async Task A_running_instance_is_not_purged()
    {
        await using var engine = new TestEngine(Functions());
        await engine.Run("Wait", id: "a");

        var purged = await engine.Client.PurgeInstanceAsync("a");

        Assert.Equal(0, purged.PurgedInstanceCount);
        Assert.Equal(OrchestrationRuntimeStatus.Running, await engine.Status("a"));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\nb")]
    [InlineData("@a")]
    public async Task Ids_the_real_storage_refuses_are_refused(string id)
    {
        await using var engine = new TestEngine(Functions());

        await Assert.ThrowsAsync<ArgumentException>(() => engine.Run("Greet", id: id));
    }

    [Fact]
    public async Task An_instance_with_a_start_time_waits_for_it()
    {
        await using var engine = new TestEngine(Functions());
        await engine.Client.ScheduleNewOrchestrationInstanceAsync(
            "Greet", "Ann", new StartOrchestrationOptions("a", TestEngine.Epoch.AddDays(3)));
        await engine.Settle();

        Assert.Equal(OrchestrationRuntimeStatus.Pending, await engine.Status("a"));
        await engine.Advance(TimeSpan.FromDays(3));
        Assert.Equal("Hello Ann", await engine.Output<string>("a"));
    }

    [Fact]
    public async Task An_orchestrator_that_does_not_exist_fails_by_name()
    {
        await using var engine = new TestEngine(Functions());

        var id = await engine.Run("Nobody");

        var instance = await engine.Get(id);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, instance.RuntimeStatus);
        Assert.Contains("'Nobody'", instance.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_for_completion_returns_when_the_instance_ends()
    {
        await using var engine = new TestEngine(Functions());
        await engine.Run("Wait", id: "a");
        var completion = engine.Client.WaitForInstanceCompletionAsync("a", getInputsAndOutputs: true);

        await engine.Client.RaiseEventAsync("a", "Go", "now");

        Assert.Equal("now", (await completion).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Termination_ends_an_instance_with_its_output()
    {
        await using var engine = new TestEngine(Functions());
        await engine.Run("Wait", id: "a");

        await engine.Client.TerminateInstanceAsync("a", (object)"enough");
        await engine.Settle();

        var instance = await engine.Get("a");
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, instance.RuntimeStatus);
        Assert.Equal("enough", instance.ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_suspended_instance_is_told_nothing_until_it_resumes()
    {
        await using var engine = new TestEngine(Functions());
        await engine.Run("Wait", id: "a");

        await engine.Client.SuspendInstanceAsync("a");
        await engine.Client.RaiseEventAsync("a", "Go", "kept");
        await engine.Settle();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, await engine.Status("a"));

        await engine.Client.ResumeInstanceAsync("a");
        await engine.Settle();
        Assert.Equal("kept", await engine.Output<string>("a"));
    }

    [Fact]
    public async Task A_timer_that_fires_while_suspended_is_told_on_resuming()
    {
        var functions = new DurableFunctions().AddOrchestrator<string, DateTime>("Sleep", async (context, _) =>
        {
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return context.CurrentUtcDateTime;
        });
        await using var engine = new TestEngine(functions);
        await engine.Run("Sleep", id: "a");
        await engine.Client.SuspendInstanceAsync("a");
        await engine.Advance(TimeSpan.FromHours(5));
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, await engine.Status("a"));

        await engine.Client.ResumeInstanceAsync("a");
        await engine.Settle();

        Assert.Equal(TestEngine.Epoch.UtcDateTime.AddHours(5), await engine.Output<DateTime>("a"));
    }

    [Fact]
    public async Task Custom_status_is_seen_while_the_instance_runs()
    {
        var functions = new DurableFunctions().AddOrchestrator<string, string?>("Tell", async (context, _) =>
        {
            context.SetCustomStatus(new { Step = 2 });
            return await context.WaitForExternalEvent<string>("Go");
        });
        await using var engine = new TestEngine(functions);

        var id = await engine.Run("Tell");

        Assert.Equal("""{"Step":2}""", (await engine.Get(id)).SerializedCustomStatus);
    }
}
