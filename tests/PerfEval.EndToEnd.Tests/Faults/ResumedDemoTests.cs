using PerfEval.EndToEnd.Tests.Demo;
using PerfEval.EndToEnd.Tests.Support;
using PerfEval.Functions.Tables;

namespace PerfEval.EndToEnd.Tests.Faults;

public sealed class ResumedDemoTests(SampleDemo undisturbed)
{
    private const int Unreachable = 3;

    [Fact]
    public async Task A_demo_whose_host_is_killed_again_and_again_ends_as_one_that_was_left_alone()
    {
        await using var home = new TestHome();
        var watch = new InstanceWatch(home.Demo);

        await KillHostAsync(home, ["demo", "--once"], () => watch.UntilAsync(state => state.Host is not null));
        await KillHostAsync(home, ["demo", "--resume", "--once"], () => watch.UntilRowsAsync(TableNames.Evaluations, 5));
        await KillHostAsync(home, ["demo", "--resume", "--once"], () => watch.UntilRowsAsync(TableNames.Inbox, 1));
        var last = await home.RunAsync("demo", "--resume", "--once");

        last.Expect(0);
        undisturbed.Results.AssertEqual(await home.ResultsAsync(home.Demo));
    }

    [Fact]
    public async Task A_demo_whose_command_is_killed_goes_on_where_it_was_though_its_processes_still_run()
    {
        await using var home = new TestHome();
        var command = home.Start("demo", "--once");
        var left = await new InstanceWatch(home.Demo).UntilRowsAsync(TableNames.Evaluations, 1);
        InstanceWatch.Kill(command);

        var resumed = await home.RunAsync("demo", "--resume", "--once");

        resumed.Expect(0);
        Assert.False(left.IsAnythingRunning());
        undisturbed.Results.AssertEqual(await home.ResultsAsync(home.Demo));
    }

    private static async Task KillHostAsync(TestHome home, string[] command, Func<Task<PerfEval.Cli.Hosting.InstanceState>> moment)
    {
        var running = home.RunAsync(command);
        InstanceWatch.Kill((await moment()).Host!);
        var run = await running;
        run.Expect(Unreachable);
        Assert.Contains(home.Demo.HostLog, run.Error, StringComparison.Ordinal);
    }
}
