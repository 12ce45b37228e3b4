using System.Text.Json.Nodes;
using PerfEval.Cli.Demo;
using PerfEval.Cli.Hosting;
using PerfEval.Cli.Storage;

namespace PerfEval.EndToEnd.Tests.Support;

/// <summary>The instance of <c>up</c>, with the sample submitted to it, for the tests of one class.</summary>
public sealed class UpInstance : IAsyncLifetime
{
    /// <summary>The unit folder of the sample.</summary>
    public const string Unit = "甲单位";

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    private readonly TestHome _home = new();

    /// <summary>Where it is.</summary>
    internal TestHome Home => _home;

    /// <summary>Its storage.</summary>
    internal InstanceStorage Storage => new(AzuriteProcess.ConnectionString(InstanceState.Load(_home.Data)!.Ports));

    public async ValueTask InitializeAsync()
    {
        // In a process of its own: it ends, and what it started stays.
        var up = _home.Start("up");
        while (up.IsRunning) await Task.Delay(Poll, TestContext.Current.CancellationToken);
        var sample = _home.Write("2022.txt", SampleSubmission.Bytes());
        (await _home.RunAsync("submit", sample, "--unit", Unit, "--wait")).Expect(0);
    }

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    /// <summary>The rows of a results table, by the command.</summary>
    internal async Task<IReadOnlyList<JsonNode>> RowsAsync(string table) =>
        [.. JsonNode.Parse((await _home.RunAsync("results", table, "--json")).Expect(0))!.AsArray().Select(row => row!)];

    /// <summary>Waits until the one row that is meant says what is waited for: decisions take effect a moment after they are taken.</summary>
    internal async Task<JsonNode> UntilAsync(string table, Func<JsonNode, bool> row)
    {
        for (var tries = 0; tries < 400; tries++)
        {
            if ((await RowsAsync(table)).SingleOrDefault(row) is { } found) return found;
            await Task.Delay(Poll, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"No row of {table} comes to what the test waits for.");
    }
}
