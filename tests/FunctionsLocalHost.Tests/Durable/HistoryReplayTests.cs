using FunctionsLocalHost.Durable;
using FunctionsLocalHost.Durable.Histories;
using Microsoft.DurableTask;

namespace FunctionsLocalHost.Tests.Durable;

/// <summary>A history that was kept shows whether later code can go on with what waits.</summary>
public class HistoryReplayTests
{
    private static readonly SerializerDataConverter Converter = new(null);

    private static DurableFunctions With(Func<TaskOrchestrationContext, Task<string>> orchestrator) => new DurableFunctions()
        .AddActivity<string, string>("First", _ => Task.FromResult("1"))
        .AddActivity<string, string>("Second", _ => Task.FromResult("2"))
        .AddOrchestrator("Sub", _ => Task.FromResult<object?>("sub"))
        .AddOrchestrator("Run", async context => await orchestrator(context));

    private static async Task<string> Original(TaskOrchestrationContext context)
    {
        var input = context.GetInput<string>() + await context.CallActivityAsync<string>("First");
        using var stop = new CancellationTokenSource();
        var timer = context.CreateTimer(context.CurrentUtcDateTime.AddDays(3), stop.Token);
        var go = context.WaitForExternalEvent<string>("Go");
        await Task.WhenAny(timer, go);
        await stop.CancelAsync();
        return input + await go + await context.CallSubOrchestratorAsync<string>("Sub", options: new SubOrchestrationOptions(instanceId: context.InstanceId + "-1"));
    }

    private static async Task<RecordedHistory> RecordAsync(bool toTheEnd)
    {
        await using var engine = new TestEngine(With(Original));
        await engine.Run("Run", "x", id: "a");
        if (toTheEnd) await engine.Client.RaiseEventAsync("a", "Go", "y");
        await engine.Settle();
        return engine.Engine.ReadHistory("a")!;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_code_that_made_a_history_can_go_on_with_it(bool toTheEnd)
        => Assert.Null(HistoryReplay.Check(await RecordAsync(toTheEnd), With(Original), Converter));

    [Fact]
    public async Task Code_that_does_more_where_nothing_has_come_yet_can_go_on()
    {
        async Task<string> Longer(TaskOrchestrationContext context) => await Original(context) + await context.CallActivityAsync<string>("Second");

        Assert.Null(HistoryReplay.Check(await RecordAsync(toTheEnd: false), With(Longer), Converter));
    }

    [Fact]
    public async Task Code_that_asks_for_something_else_is_named()
    {
        async Task<string> Changed(TaskOrchestrationContext context) => await context.CallActivityAsync<string>("Second");

        var difference = HistoryReplay.Check(await RecordAsync(toTheEnd: true), With(Changed), Converter);

        Assert.Contains("its history has activity 'First', its code now asks for activity 'Second'", difference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_orchestrator_that_is_gone_is_named()
        => Assert.Contains("'Run'", HistoryReplay.Check(await RecordAsync(toTheEnd: true), new DurableFunctions(), Converter), StringComparison.Ordinal);

    [Fact]
    public async Task An_instance_that_is_not_there_has_no_history()
    {
        await using var engine = new TestEngine(With(Original));

        Assert.Null(engine.Engine.ReadHistory("none"));
    }
}
