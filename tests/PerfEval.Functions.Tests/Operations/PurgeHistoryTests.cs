using Microsoft.DurableTask.Client;
using Moq;
using PerfEval.Functions.Operations.Retention;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Operations;

/// <summary>Old histories go; what has not ended, and what is young, stays.</summary>
public sealed class PurgeHistoryTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";
    private static readonly FormText Waiting = FormText.Number(2).Normal();

    [Theory]
    [InlineData(89, false)]
    [InlineData(91, true)]
    [InlineData(400, true)]
    public async Task An_ended_evaluation_is_forgotten_after_the_retention_time_and_a_waiting_approval_never(int days, bool forgotten)
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync(Name, FormText.File(FormText.Number(1), Waiting));
        var evaluation = Assert.Single(await app.Storage.SubmissionsAsync()).RowKey;
        // Suspended, so that the approval lives on through the time that passes, however its policy would end it.
        var open = await app.Client.GetAllInstancesAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Running])).ToListAsync();
        foreach (var instance in open) await app.Client.SuspendInstanceAsync(instance.InstanceId);
        await app.SettleAsync();
        app.Clock.Advance(TimeSpan.FromDays(days));

        await app.Function<PurgeHistory>().RunAsync(new(), app.Client, CancellationToken.None);

        Assert.Equal(forgotten, await app.Client.GetInstanceAsync(evaluation) is null);
        Assert.NotEmpty(open);
        foreach (var instance in open) Assert.NotNull(await app.Client.GetInstanceAsync(instance.InstanceId));
    }

    [Fact]
    public async Task A_day_whose_histories_cannot_be_purged_keeps_those_of_other_days_from_nothing()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var client = new Mock<DurableTaskClient>("engine");
        client.SetupSequence(engine => engine.PurgeAllInstancesAsync(It.IsAny<PurgeInstancesFilter>(), It.IsAny<PurgeInstanceOptions>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new InvalidOperationException("fails")).ReturnsAsync(new PurgeResult(3));

        await app.Function<PurgeHistory>().RunAsync(new(), client.Object, CancellationToken.None);

        Assert.Contains(app.Logs.Lines, line => line.Contains("3 ended orchestrations", StringComparison.Ordinal));
    }
}
