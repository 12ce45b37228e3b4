using PerfEval.Cli.Hosting;

namespace PerfEval.Cli.Tests.Hosting;

public sealed class KnownProcessTests
{
    [Fact]
    public void IsRunning_ThisProcess_True() => Assert.True(KnownProcess.Current.IsRunning);

    [Fact]
    public void IsRunning_AnotherProcessOfTheSameNumber_False() =>
        Assert.False((KnownProcess.Current with { Identity = "of one that ended long ago" }).IsRunning);

    [Fact]
    public void IsRunning_NumberOfNoProcess_False() => Assert.False(new KnownProcess(int.MaxValue, "any").IsRunning);

    [Fact]
    public async Task StopAsync_AnotherProcessOfTheSameNumber_LeavesItAlone()
    {
        // This test would not live to see its end.
        var stranger = KnownProcess.Current with { Identity = "of one that ended long ago" };

        await stranger.StopAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);

        Assert.True(KnownProcess.Current.IsRunning);
    }

    [Fact]
    public async Task StopAsync_AProcessThatRuns_EndsIt()
    {
        using var folder = new TemporaryFolder();
        var process = DetachedProcess.Start("tail", ["-f", "/dev/null"], new Dictionary<string, string>(), folder.Path, Path.Combine(folder.Path, "log"));
        Assert.True(process.IsRunning);

        await process.StopAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.False(process.IsRunning);
    }
}
