using FunctionsLocalHost.Durable;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace FunctionsLocalHost.Tests.Durable;

public class QueryTests
{
    private static DurableFunctions Functions() => new DurableFunctions()
        .AddOrchestrator<string, string>("Done", (_, input) => Task.FromResult(input!))
        .AddOrchestrator<string, string>("Wait", (context, _) => context.WaitForExternalEvent<string>("Go"));

    private static async Task<TestEngine> Filled()
    {
        var engine = new TestEngine(Functions());
        for (var i = 0; i < 5; i++)
        {
            await engine.Run("Done", $"{i}", $"done-{i}");
            await engine.Run("Wait", $"{i}", $"wait-{i}");
            engine.Clock.Advance(TimeSpan.FromHours(1));
        }

        return engine;
    }

    private static async Task<List<string>> Ids(TestEngine engine, OrchestrationQuery query)
    {
        var ids = new List<string>();
        await foreach (var instance in engine.Client.GetAllInstancesAsync(query))
            ids.Add(instance.InstanceId);
        return ids;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task All_instances_are_listed_once_whatever_the_page_size(int size)
    {
        await using var engine = await Filled();

        var ids = await Ids(engine, new(PageSize: size));

        Assert.Equal(10, ids.Count);
        Assert.Equal(10, ids.Distinct().Count());
    }

    [Fact]
    public async Task Filters_hold_together()
    {
        await using var engine = await Filled();

        var ids = await Ids(engine, new(
            CreatedFrom: TestEngine.Epoch.AddHours(1), CreatedTo: TestEngine.Epoch.AddHours(3),
            Statuses: [OrchestrationRuntimeStatus.Completed], InstanceIdPrefix: "done"));

        Assert.Equal(["done-1", "done-2", "done-3"], ids);
    }

    [Fact]
    public async Task A_page_s_token_goes_on_after_it()
    {
        await using var engine = await Filled();
        var pages = engine.Client.GetAllInstancesAsync(new(InstanceIdPrefix: "done", PageSize: 2)).AsPages();
        string? token = null;
        await foreach (var page in pages)
        {
            token = page.ContinuationToken;
            break;
        }

        var rest = await Ids(engine, new(InstanceIdPrefix: "done", ContinuationToken: token));

        Assert.Equal(["done-2", "done-3", "done-4"], rest);
    }

    [Fact]
    public async Task Inputs_are_fetched_only_when_asked_for()
    {
        await using var engine = await Filled();

        Assert.Null((await engine.Client.GetInstanceAsync("done-1"))!.SerializedInput);
        Assert.Equal("1", (await engine.Client.GetInstanceAsync("done-1", true))!.ReadInputAs<string>());
    }

    [Fact]
    public async Task A_purge_takes_only_ended_instances_that_fit()
    {
        await using var engine = await Filled();

        var purged = await engine.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(CreatedTo: TestEngine.Epoch.AddHours(2)));

        Assert.Equal(3, purged.PurgedInstanceCount);
        Assert.Equal(7, (await Ids(engine, new())).Count);
    }

    [Fact]
    public async Task Tags_and_version_are_kept()
    {
        var functions = new DurableFunctions().AddOrchestrator<string, string>(
            "Version", (context, _) => Task.FromResult($"{context.Version} {context.CompareVersionTo("1.10.0")}"));
        await using var engine = new TestEngine(functions);
        var options = new StartOrchestrationOptions("a") { Version = "1.9.0", Tags = new Dictionary<string, string> { ["unit"] = "7" } };

        await engine.Client.ScheduleNewOrchestrationInstanceAsync("Version", null, options);
        await engine.Settle();

        Assert.Equal("1.9.0 -1", await engine.Output<string>("a"));
        Assert.Equal("7", (await engine.Get("a")).Tags["unit"]);
    }
}
