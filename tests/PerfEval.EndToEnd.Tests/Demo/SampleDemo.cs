using PerfEval.EndToEnd.Tests.Support;

namespace PerfEval.EndToEnd.Tests.Demo;

/// <summary>An undisturbed <c>demo --once</c>, for all tests that compare with it.</summary>
public sealed class SampleDemo : IAsyncLifetime
{
    private readonly TestHome _home = new();

    /// <summary>Where it ran.</summary>
    internal TestHome Home => _home;

    /// <summary>What it wrote to the terminal.</summary>
    internal CommandRun Run { get; private set; } = null!;

    /// <summary>What it left in the tables.</summary>
    internal ResultTablesSnapshot Results { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Run = await _home.RunAsync("demo", "--once");
        Run.Expect(0);
        Results = await _home.ResultsAsync(_home.Demo);
    }

    public ValueTask DisposeAsync() => _home.DisposeAsync();
}
