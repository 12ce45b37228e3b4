using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Hosting;
using PerfEval.EndToEnd.Tests.Support;

namespace PerfEval.EndToEnd.Tests.Instances;

public sealed class UpAndDownTests
{
    [Fact]
    public async Task An_up_that_was_killed_half_way_is_in_nobodys_way()
    {
        await using var home = new TestHome();
        var command = home.Start("up");
        var left = await new InstanceWatch(home.Data).UntilAsync(state => state.Azurite is not null);
        InstanceWatch.Kill(command);

        var started = await home.RunAsync("up");
        started.Expect(0);
        var up = InstanceState.Load(home.Data)!;
        Assert.Contains($"{ProgramName.Current} submit FILE --unit UNIT --wait uploads; {ProgramName.Current} status shows what is where; {ProgramName.Current} down stops it.", started.Error, StringComparison.Ordinal);
        Assert.True(up.IsUp());
        Assert.False(left.Azurite!.IsRunning);

        var again = await home.RunAsync("up");
        again.Expect(0);
        Assert.Contains("status shows what is where", again.Error, StringComparison.Ordinal);
        Assert.Equal(up, InstanceState.Load(home.Data));

        (await home.RunAsync("down")).Expect(0);
        Assert.False(up.IsAnythingRunning());
        Assert.Contains("Nothing", (await home.RunAsync("down")).Error, StringComparison.OrdinalIgnoreCase);
    }
}
