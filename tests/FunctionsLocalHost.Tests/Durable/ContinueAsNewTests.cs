using FunctionsLocalHost.Durable;
using Microsoft.DurableTask;

namespace FunctionsLocalHost.Tests.Durable;

public class ContinueAsNewTests
{
    private static DurableFunctions Functions(bool preserve) => new DurableFunctions()
        .AddOrchestrator<string, string>("Fold", async (context, seen) =>
        {
            var item = await context.WaitForExternalEvent<string>("Item");
            if (item == "end")
                return seen!;
            context.ContinueAsNew(seen + item, preserve);
            return "";
        });

    [Fact]
    public async Task An_instance_starts_over_with_its_new_input_and_the_events_nobody_took()
    {
        await using var engine = new TestEngine(Functions(preserve: true));
        await engine.Client.ScheduleNewOrchestrationInstanceAsync("Fold", "", new StartOrchestrationOptions("a"));
        foreach (var item in (string[])["1", "2", "3", "end"])
            await engine.Client.RaiseEventAsync("a", "Item", item);
        await engine.Settle();

        Assert.Equal("123", await engine.Output<string>("a"));
    }

    [Fact]
    public async Task Events_that_were_told_but_not_taken_are_dropped_when_they_are_not_preserved()
    {
        var functions = new DurableFunctions().AddOrchestrator<string, string>("Once", async (context, input) =>
        {
            if (input is null)
            {
                await context.WaitForExternalEvent<string>("Restart");
                context.ContinueAsNew("again", preserveUnprocessedEvents: false);
                return "";
            }

            return await context.WaitForExternalEvent<string>("Item");
        });
        await using var engine = new TestEngine(functions);
        await engine.Run("Once", id: "a");
        await engine.Client.RaiseEventAsync("a", "Item", "old");
        await engine.Settle();
        await engine.Client.RaiseEventAsync("a", "Restart");
        await engine.Settle();

        await engine.Client.RaiseEventAsync("a", "Item", "new");
        await engine.Settle();

        Assert.Equal("new", await engine.Output<string>("a"));
    }

    [Fact]
    public async Task Preserved_events_keep_their_order_before_later_ones()
    {
        var functions = new DurableFunctions().AddOrchestrator<int, string>("Turn", async (context, round) =>
        {
            await context.WaitForExternalEvent<string>("Restart");
            if (round == 0)
            {
                context.ContinueAsNew(1);
                return "";
            }

            return await context.WaitForExternalEvent<string>("Item") + await context.WaitForExternalEvent<string>("Item");
        });
        await using var engine = new TestEngine(functions);
        await engine.Run("Turn", 0, "a");
        await engine.Client.RaiseEventAsync("a", "Item", "1");
        await engine.Settle();
        await engine.Client.RaiseEventAsync("a", "Restart");
        await engine.Client.RaiseEventAsync("a", "Item", "2");
        await engine.Client.RaiseEventAsync("a", "Restart");
        await engine.Settle();

        Assert.Equal("12", await engine.Output<string>("a"));
    }

    [Fact]
    public async Task An_instance_that_starts_over_and_is_suspended_waits_to_be_resumed()
    {
        await using var engine = new TestEngine(Functions(preserve: true));
        await engine.Run("Fold", "", "a");
        await engine.Client.SuspendInstanceAsync("a");
        await engine.Client.RaiseEventAsync("a", "Item", "1");
        await engine.Client.RaiseEventAsync("a", "Item", "end");
        await engine.Settle();
        Assert.Equal("", (await engine.Get("a")).ReadInputAs<string>());

        await engine.Client.ResumeInstanceAsync("a");
        await engine.Settle();

        Assert.Equal("1", await engine.Output<string>("a"));
    }

    [Fact]
    public async Task A_sub_that_started_over_still_answers_its_parent()
    {
        var functions = new DurableFunctions()
            .AddOrchestrator<int, int>("Count", (context, n) =>
            {
                if (n < 5)
                    context.ContinueAsNew(n + 1);
                return Task.FromResult(n);
            })
            .AddOrchestrator<string, int>("Parent", (context, _) => context.CallSubOrchestratorAsync<int>("Count", 0));
        await using var engine = new TestEngine(functions);

        Assert.Equal(5, await engine.Output<int>(await engine.Run("Parent")));
    }
}
