using FunctionsLocalHost.Durable;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace FunctionsLocalHost.Tests.Durable;

/// <summary>engine.md, "Sub-orchestrations".</summary>
public class SubOrchestrationTests
{
    private static DurableFunctions Functions() => new DurableFunctions()
        .AddOrchestrator<string, string>("Child", async (context, input) => input + (await context.WaitForExternalEvent<string>("Go")))
        .AddOrchestrator<string, string>("FailingChild", (_, _) => throw new InvalidOperationException("broken"))
        .AddOrchestrator<string, string>("Parent", (context, child) => context.CallSubOrchestratorAsync<string>(
            "Child", context.InstanceId, new SubOrchestrationOptions(instanceId: child)))
        .AddOrchestrator<string, string>("AnxiousParent", async (context, _) =>
        {
            try
            {
                return await context.CallSubOrchestratorAsync<string>("FailingChild");
            }
            catch (TaskFailedException failure)
            {
                return failure.Message;
            }
        });

    [Theory]
    [ClassData(typeof(ReplayModes))]
    public async Task A_parent_goes_on_with_the_result_of_its_sub(int hot)
    {
        await using var engine = new TestEngine(Functions(), hot);
        await engine.Run("Parent", "p-child", "p");

        await engine.Client.RaiseEventAsync("p-child", "Go", "!");
        await engine.Settle();

        Assert.Equal("p!", await engine.Output<string>("p"));
    }

    [Fact]
    public async Task A_failed_sub_fails_the_call()
    {
        await using var engine = new TestEngine(Functions());

        var id = await engine.Run("AnxiousParent");

        Assert.Equal("Task 'FailingChild' (#0) failed with an unhandled exception: broken", await engine.Output<string>(id));
    }

    [Fact]
    public async Task Calling_a_sub_with_the_id_of_a_running_instance_replaces_it_and_its_first_parent_waits_for_ever()
    {
        await using var engine = new TestEngine(Functions());
        await engine.Run("Parent", "child", "first");
        await engine.Run("Parent", "child", "second");

        await engine.Client.RaiseEventAsync("child", "Go", "!");
        await engine.Settle();

        Assert.Equal("second!", await engine.Output<string>("second"));
        Assert.Equal(OrchestrationRuntimeStatus.Running, await engine.Status("first"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Terminating_a_parent_leaves_its_sub_running(bool recursive)
    {
        await using var engine = new TestEngine(Functions());
        await engine.Run("Parent", "child", "p");

        await engine.Client.TerminateInstanceAsync("p", new TerminateInstanceOptions(Recursive: recursive));
        await engine.Settle();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, await engine.Status("p"));
        Assert.Equal(OrchestrationRuntimeStatus.Running, await engine.Status("child"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Purging_a_parent_leaves_its_sub(bool recursive)
    {
        await using var engine = new TestEngine(Functions());
        await engine.Run("Parent", "child", "p");
        await engine.Client.TerminateInstanceAsync("p");
        await engine.Settle();

        await engine.Client.PurgeInstanceAsync("p", new PurgeInstanceOptions(recursive));

        Assert.Null(await engine.Client.GetInstanceAsync("p"));
        Assert.Equal(OrchestrationRuntimeStatus.Running, await engine.Status("child"));
    }

    [Fact]
    public async Task A_terminated_sub_fails_the_call_of_its_parent()
    {
        await using var engine = new TestEngine(Functions());
        await engine.Run("Parent", "child", "p");

        await engine.Client.TerminateInstanceAsync("child");
        await engine.Settle();

        Assert.Equal(OrchestrationRuntimeStatus.Failed, await engine.Status("p"));
    }

    [Fact]
    public async Task An_instance_cannot_be_its_own_sub()
    {
        await using var engine = new TestEngine(Functions());

        await engine.Run("Parent", "p", "p");

        Assert.Contains("its own sub-orchestration", (await engine.Get("p")).FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_deep_down_is_the_inner_failure_at_the_top()
    {
        var functions = new DurableFunctions()
            .AddActivity<string, int>("Leaf", _ => throw new TimeoutException("slow"))
            .AddOrchestrator<string, int>("Child", (context, _) => context.CallActivityAsync<int>("Leaf"))
            .AddOrchestrator<string, int>("Top", (context, _) => context.CallSubOrchestratorAsync<int>("Child"));
        await using var engine = new TestEngine(functions);

        await engine.Run("Top", id: "t");

        var sub = (await engine.Get("t")).FailureDetails!.InnerFailure!;
        Assert.Equal(typeof(TaskFailedException).FullName, sub.ErrorType);
        Assert.Equal("System.TimeoutException: slow", sub.InnerFailure!.ToString());
    }

    [Fact]
    public async Task A_sub_knows_its_parent()
    {
        var functions = new DurableFunctions()
            .AddOrchestrator<string, string>("Child", (context, _) => Task.FromResult($"{context.Parent!.Name} {context.Parent.InstanceId}"))
            .AddOrchestrator<string, string>("Parent", (context, _) => context.CallSubOrchestratorAsync<string>("Child"));
        await using var engine = new TestEngine(functions);

        await engine.Run("Parent", id: "p");

        Assert.Equal("Parent p", await engine.Output<string>("p"));
    }
}
