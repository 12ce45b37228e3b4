using FunctionsLocalHost.Durable;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FunctionsLocalHost.Tests.Durable;

/// <summary>An engine on a clock that only tests move. By default every step replays.</summary>
internal sealed class TestEngine : IAsyncDisposable
{
    public static readonly DateTimeOffset Epoch = new(2024, 3, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Not a measure of anything: a test that hangs ends, and says where.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public TestEngine(
        DurableFunctions functions, int hotInstances = 0, string? path = null, ILoggerFactory? loggers = null,
        FakeTimeProvider? clock = null, DurableEngineOptions? options = null)
    {
        options ??= new();
        options.HotInstances = hotInstances;
        options.DatabasePath = path;
        Clock = clock ?? new FakeTimeProvider(Epoch);
        Engine = new(functions, options, time: Clock, loggers: loggers);
        Engine.Start();
    }

    public FakeTimeProvider Clock { get; }

    public DurableEngine Engine { get; }

    public DurableTaskClient Client => Engine.Client;

    public Task Settle() => Engine.WhenQuiescentAsync().WaitAsync(Patience);

    public Task Advance(TimeSpan by)
        => Engine.RunUntilAsync(Clock.GetUtcNow() + by, Clock.SetUtcNow).WaitAsync(Patience);

    /// <summary>Starts an instance and lets it go as far as it does without time passing.</summary>
    public async Task<string> Run(string name, object? input = null, string? id = null)
    {
        var started = await Client.ScheduleNewOrchestrationInstanceAsync(
            name, input, new Microsoft.DurableTask.StartOrchestrationOptions(id));
        await Settle();
        return started;
    }

    public async Task<OrchestrationMetadata> Get(string id)
        => await Client.GetInstanceAsync(id, getInputsAndOutputs: true) ?? throw new InvalidOperationException($"No instance '{id}'.");

    public async Task<OrchestrationRuntimeStatus> Status(string id) => (await Get(id)).RuntimeStatus;

    public async Task<T> Output<T>(string id)
    {
        var instance = await Get(id);
        Assert.True(
            instance.RuntimeStatus == OrchestrationRuntimeStatus.Completed,
            $"'{id}' is {instance.RuntimeStatus}: {instance.FailureDetails}");
        return instance.ReadOutputAs<T>()!;
    }

    public ValueTask DisposeAsync() => Engine.DisposeAsync();
}
