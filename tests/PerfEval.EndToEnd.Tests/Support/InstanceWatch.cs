using System.Diagnostics;
using PerfEval.Cli.Hosting;
using PerfEval.Cli.Storage;

namespace PerfEval.EndToEnd.Tests.Support;

/// <summary>Watches an instance from beside the command that runs it, and kills what it is told to.</summary>
/// <param name="folder">The instance.</param>
internal sealed class InstanceWatch(InstanceFolder folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until the instance's state is as wanted.</summary>
    public async Task<InstanceState> UntilAsync(Func<InstanceState, bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (InstanceState.Load(folder) is { } state && condition(state)) return state;
            Assert.True(watch.Elapsed < Patience, "The instance does not come to what the test waits for.");
            await Task.Delay(Poll, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Waits until a table of the running instance has so many rows.</summary>
    public async Task<InstanceState> UntilRowsAsync(string table, int count)
    {
        var state = await UntilAsync(state => state.IsUp());
        var client = new InstanceStorage(AzuriteProcess.ConnectionString(state.Ports)).Tables.GetTableClient(table);
        var watch = Stopwatch.StartNew();
        while (await client.QueryAsync<Azure.Data.Tables.TableEntity>(select: ["RowKey"]).CountAsync(TestContext.Current.CancellationToken) < count)
        {
            Assert.True(watch.Elapsed < Patience, $"{table} does not come to {count} rows.");
            await Task.Delay(Poll, TestContext.Current.CancellationToken);
        }

        return state;
    }

    /// <summary>Ends a process at once (SIGKILL).</summary>
    public static void Kill(KnownProcess process)
    {
        Assert.True(process.IsRunning, "The process has ended before it could be killed.");
        using var killed = Process.GetProcessById(process.Id);
        killed.Kill();
        killed.WaitForExit();
    }
}
