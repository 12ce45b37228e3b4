using System.Reflection;
using FunctionsLocalHost.Durable.Histories;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Operations.Histories;

/// <summary>What waits when a new version is deployed can go on: the code of today replays what released versions recorded.</summary>
public sealed class HistoryTests(Azurite azurite)
{
    public static TheoryData<string> Released => [.. HistoryFiles.Released];

    public static TheoryData<string> Scenarios => [.. HistoryScenario.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Released))]
    public async Task A_released_history_replays(string file)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        var functions = FunctionRegistry.Create(services, () => throw new InvalidOperationException("A replay runs no activity."), (_, run) => run());

        var differences = HistoryFiles.Read(file).Select(history => HistoryReplay.Check(history, functions, new PayloadConverter()));

        Assert.All(differences, Assert.Null);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task A_scenario_of_today_replays_and_is_written_for_a_release_to_keep(string name)
    {
        var scenario = HistoryScenario.All.Single(one => one.Name == name);
        using var policy = new PolicyFile(scenario.Quorum, scenario.Approvers);
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { PolicyFile = policy.Path });
        await scenario.TakeAsync(app);
        await app.PassAsync(TimeSpan.FromMinutes(5));

        var instances = await app.Client.GetAllInstancesAsync(new OrchestrationQuery()).ToListAsync();
        var histories = instances.Select(instance => app.Engine.ReadHistory(instance.InstanceId)!).ToList();

        HistoryFiles.Write(name, histories);
        var functions = FunctionRegistry.Create(app.Services, () => app.Client, (_, run) => run());
        Assert.NotEmpty(histories);
        Assert.All(histories, history => Assert.Null(HistoryReplay.Check(history, functions, app.Payloads)));
    }

    [Fact]
    public void The_current_version_has_the_histories_of_every_scenario_and_orchestrator()
    {
        var kept = HistoryFiles.Released.Where(file => file.StartsWith(HistoryFiles.Version + "/", StringComparison.Ordinal)).ToList();
        var orchestrators = typeof(AppJson).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.GetParameters().Any(parameter => parameter.IsDefined(typeof(OrchestrationTriggerAttribute))))
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()!.Name);

        Assert.Equal(HistoryScenario.All.Select(scenario => $"{HistoryFiles.Version}/{scenario.Name}.json").Order(StringComparer.Ordinal), kept);
        Assert.Equal(orchestrators.Order(StringComparer.Ordinal), kept.SelectMany(HistoryFiles.Read).Select(history => history.Orchestrator).Distinct().Order(StringComparer.Ordinal));
    }
}
