using FunctionsLocalHost.Durable;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace FunctionsLocalHost.Tests.Durable;

/// <summary>engine.md, "Failures"; and retries.</summary>
public class FailureTests
{
    private int _attempts;

    private DurableFunctions Functions(int failures, TaskOptions? options = null) => new DurableFunctions()
        .AddActivity<string, int>("Flaky", _ => ++_attempts <= failures
            ? throw new TimeoutException($"attempt {_attempts}", new IOException("cable")) : Task.FromResult(_attempts))
        .AddOrchestrator<string, int>("Call", (context, _) => context.CallActivityAsync<int>("Flaky", null, options))
        .AddOrchestrator<string, string>("Catch", async (context, _) =>
        {
            try
            {
                await context.CallActivityAsync("Flaky");
                return "";
            }
            catch (TaskFailedException failure)
            {
                var details = failure.FailureDetails;
                return $"{failure.Message}|{failure.TaskName}|{failure.TaskId}|{details.ErrorType}|{details.ErrorMessage}"
                    + $"|{details.IsCausedBy<TimeoutException>()}|{details.IsCausedBy<IOException>()}|{details.InnerFailure!.ErrorMessage}";
            }
        });

    [Fact]
    public async Task An_activity_s_exception_reaches_the_orchestrator_with_name_number_type_and_message()
    {
        await using var engine = new TestEngine(Functions(1));

        var id = await engine.Run("Catch");

        Assert.Equal(
            "Task 'Flaky' (#0) failed with an unhandled exception: attempt 1|Flaky|0|System.TimeoutException|attempt 1|True|False|cable",
            await engine.Output<string>(id));
    }

    [Fact]
    public async Task An_uncaught_failure_fails_the_instance()
    {
        await using var engine = new TestEngine(Functions(1));

        var id = await engine.Run("Call");

        var instance = await engine.Get(id);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, instance.RuntimeStatus);
        Assert.StartsWith("Microsoft.DurableTask.TaskFailedException: Task 'Flaky'", instance.SerializedOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_that_does_not_exist_fails_by_name()
    {
        var functions = new DurableFunctions().AddOrchestrator<string, int>(
            "Call", (context, _) => context.CallActivityAsync<int>("Nobody"));
        await using var engine = new TestEngine(functions);

        var id = await engine.Run("Call");

        Assert.Contains("'Nobody'", (await engine.Get(id)).FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(ReplayModes))]
    public async Task A_retry_policy_waits_longer_each_time(int hot)
    {
        var policy = new RetryPolicy(5, TimeSpan.FromMinutes(1), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(3));
        await using var engine = new TestEngine(Functions(3, TaskOptions.FromRetryPolicy(policy)), hot);
        var id = await engine.Run("Call");

        var attempts = new List<int> { _attempts };
        for (var minute = 1; minute <= 6; minute++)
        {
            await engine.Advance(TimeSpan.FromMinutes(1));
            attempts.Add(_attempts);
        }

        Assert.Equal([1, 2, 2, 3, 3, 3, 4], attempts);
        Assert.Equal(4, await engine.Output<int>(id));
    }

    [Fact]
    public async Task A_retry_policy_ends_with_its_last_attempt()
    {
        var policy = new RetryPolicy(3, TimeSpan.FromMinutes(1));
        await using var engine = new TestEngine(Functions(9, TaskOptions.FromRetryPolicy(policy)));
        var id = await engine.Run("Call");

        await engine.Advance(TimeSpan.FromDays(1));

        Assert.Equal(3, _attempts);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, await engine.Status(id));
    }

    [Fact]
    public async Task A_retry_policy_s_timeout_ends_the_attempts()
    {
        var policy = new RetryPolicy(100, TimeSpan.FromMinutes(1), retryTimeout: TimeSpan.FromMinutes(5));
        await using var engine = new TestEngine(Functions(100, TaskOptions.FromRetryPolicy(policy)));
        await engine.Run("Call");

        await engine.Advance(TimeSpan.FromDays(1));

        Assert.Equal(6, _attempts);
    }

    [Fact]
    public async Task A_failure_the_policy_does_not_handle_is_not_retried()
    {
        var policy = new RetryPolicy(3, TimeSpan.FromMinutes(1)) { HandleFailure = failure => !failure.IsCausedBy<TimeoutException>() };
        await using var engine = new TestEngine(Functions(1, TaskOptions.FromRetryPolicy(policy)));

        var id = await engine.Run("Call");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, await engine.Status(id));
    }

    [Fact]
    public async Task A_retry_handler_decides_with_durable_waits_of_its_own()
    {
        var options = TaskOptions.FromRetryHandler(async retry =>
        {
            await retry.OrchestrationContext.CreateTimer(TimeSpan.FromHours(retry.LastAttemptNumber), CancellationToken.None);
            return retry.LastAttemptNumber < 3;
        });
        await using var engine = new TestEngine(Functions(2, options));
        var id = await engine.Run("Call");

        await engine.Advance(TimeSpan.FromHours(3));

        Assert.Equal(3, await engine.Output<int>(id));
    }

    [Fact]
    public async Task A_failing_orchestrator_ends_only_when_its_open_tasks_have()
    {
        var release = new TaskCompletionSource<int>();
        var functions = new DurableFunctions().AddActivity<string, int>("Slow", _ => release.Task)
            .AddOrchestrator("Hasty", context =>
            {
                _ = context.CallActivityAsync<int>("Slow");
                throw new InvalidOperationException("gave up");
            });
        await using var engine = new TestEngine(functions);
        await engine.Client.ScheduleNewOrchestrationInstanceAsync("Hasty", null, new StartOrchestrationOptions("a"));
        await engine.Client.WaitForInstanceStartAsync("a");
        Assert.Equal(OrchestrationRuntimeStatus.Running, await engine.Status("a"));

        release.SetResult(1);
        await engine.Settle();

        Assert.Equal("gave up", (await engine.Get("a")).FailureDetails!.ErrorMessage);
    }
}
