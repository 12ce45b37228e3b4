using FunctionsLocalHost.Durable;

namespace FunctionsLocalHost.Tests.Durable;

/// <summary>engine.md, "Events".</summary>
public class EventTests
{
    private static DurableFunctions Functions() => new DurableFunctions()
        .AddOrchestrator<int, string>("Collect", async (context, count) =>
        {
            var seen = "";
            await context.WaitForExternalEvent<string>("Begin");
            for (var i = 0; i < count; i++)
                seen += await context.WaitForExternalEvent<string>("Item");
            return seen;
        })
        .AddOrchestrator<string, string>("Patient", async (context, _) =>
        {
            try
            {
                return await context.WaitForExternalEvent<string>("Go", TimeSpan.FromDays(14));
            }
            catch (TaskCanceledException)
            {
                return "late";
            }
        });

    [Theory]
    [ClassData(typeof(ReplayModes))]
    public async Task Events_that_come_before_anyone_waits_are_kept_first_in_first_out(int hot)
    {
        await using var engine = new TestEngine(Functions(), hot);
        await engine.Run("Collect", 3, "a");
        foreach (var item in (string[])["1", "2", "3"])
        {
            await engine.Client.RaiseEventAsync("a", "Item", item);
            await engine.Settle();
        }

        await engine.Client.RaiseEventAsync("a", "Begin", "");
        await engine.Settle();

        Assert.Equal("123", await engine.Output<string>("a"));
    }

    [Fact]
    public async Task Event_names_ignore_case()
    {
        await using var engine = new TestEngine(Functions());
        await engine.Run("Patient", id: "a");

        await engine.Client.RaiseEventAsync("a", "GO", "yes");
        await engine.Settle();

        Assert.Equal("yes", await engine.Output<string>("a"));
    }

    [Fact]
    public async Task An_event_to_an_unknown_instance_throws_at_the_client()
    {
        await using var engine = new TestEngine(Functions());

        await Assert.ThrowsAsync<OrchestrationNotRunningException>(() => engine.Client.RaiseEventAsync("nobody", "Go"));
    }

    [Fact]
    public async Task An_event_to_an_ended_instance_throws_at_the_client()
    {
        await using var engine = new TestEngine(Functions());
        await engine.Run("Patient", id: "a");
        await engine.Advance(TimeSpan.FromDays(14));

        await Assert.ThrowsAsync<OrchestrationNotRunningException>(() => engine.Client.RaiseEventAsync("a", "Go"));
    }

    [Fact]
    public async Task A_wait_that_times_out_throws_TaskCanceledException()
    {
        await using var engine = new TestEngine(Functions());
        await engine.Run("Patient", id: "a");

        await engine.Advance(TimeSpan.FromDays(14));

        Assert.Equal("late", await engine.Output<string>("a"));
    }

    [Fact]
    public async Task A_wait_that_is_answered_leaves_no_timer()
    {
        await using var engine = new TestEngine(Functions());
        await engine.Run("Patient", id: "a");

        await engine.Client.RaiseEventAsync("a", "Go", "yes");
        await engine.Settle();

        Assert.Equal("yes", await engine.Output<string>("a"));
        Assert.Null(engine.Engine.NextTimer);
    }

    [Fact]
    public async Task An_event_that_meets_only_a_wait_given_up_is_lost()
    {
        var functions = new DurableFunctions().AddOrchestrator<string, string>("Twice", async (context, _) =>
        {
            try
            {
                await context.WaitForExternalEvent<string>("Go", TimeSpan.FromHours(1));
            }
            catch (TaskCanceledException)
            {
                await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            }

            return await context.WaitForExternalEvent<string>("Go");
        });
        await using var engine = new TestEngine(functions);
        await engine.Run("Twice", id: "a");
        await engine.Advance(TimeSpan.FromHours(1));
        await engine.Client.RaiseEventAsync("a", "Go", "between");
        await engine.Advance(TimeSpan.FromHours(1));

        await engine.Client.RaiseEventAsync("a", "Go", "after");
        await engine.Settle();

        Assert.Equal("after", await engine.Output<string>("a"));
    }

    [Fact]
    public async Task Waits_for_one_name_agree_on_its_type()
    {
        var functions = new DurableFunctions().AddOrchestrator("Mixed", async context =>
        {
            _ = context.WaitForExternalEvent<string>("Go");
            return await context.WaitForExternalEvent<int>("Go");
        });
        await using var engine = new TestEngine(functions);

        var id = await engine.Run("Mixed");

        Assert.Equal("System.ArgumentException", (await engine.Get(id)).FailureDetails!.ErrorType);
    }

    [Fact]
    public async Task An_orchestrator_sends_events_to_another_by_its_id()
    {
        var functions = Functions().AddOrchestrator<string, bool>("Send", (context, target) =>
        {
            context.SendEvent(target!, "go", "from afar");
            return Task.FromResult(true);
        });
        await using var engine = new TestEngine(functions);
        await engine.Run("Patient", id: "a");

        await engine.Run("Send", "a");

        Assert.Equal("from afar", await engine.Output<string>("a"));
    }

    [Fact]
    public async Task An_event_sent_to_nobody_is_lost_without_harm()
    {
        var functions = Functions().AddOrchestrator<string, bool>("Send", (context, target) =>
        {
            context.SendEvent(target!, "go", "x");
            return Task.FromResult(true);
        });
        await using var engine = new TestEngine(functions);

        Assert.True(await engine.Output<bool>(await engine.Run("Send", "nobody")));
    }

    [Fact]
    public async Task Of_two_who_wait_for_one_name_the_latest_is_answered_first()
    {
        var functions = new DurableFunctions().AddOrchestrator<string, string[]>("Two", (context, _) => Task.WhenAll(
            context.WaitForExternalEvent<string>("Go"), context.WaitForExternalEvent<string>("Go")));
        await using var engine = new TestEngine(functions);
        await engine.Run("Two", id: "a");

        await engine.Client.RaiseEventAsync("a", "Go", "first");
        await engine.Client.RaiseEventAsync("a", "Go", "second");
        await engine.Settle();

        Assert.Equal(["second", "first"], await engine.Output<string[]>("a"));
    }
}
