using PerfEval.EndToEnd.Tests.Demo;
using PerfEval.EndToEnd.Tests.Support;

namespace PerfEval.EndToEnd.Tests.Faults;

public sealed class KilledHostTests(SampleDemo undisturbed)
{
    // How many writes each host lives, and where in the last of them it dies. The first die in the intake; their sum is
    // less than the writes of an undisturbed run, so that each of them has something left to do.
    public static TheoryData<KillMoment, int[]> Series => new()
    {
        { KillMoment.BeforeTheWrite, [1, 2, 3, 5, 20, 40, 40, 40] },
        { KillMoment.BeforeTheAnswer, [1, 2, 3, 5, 20, 40, 40, 40] },
        { KillMoment.AfterTheAnswer, [1, 2, 3, 5, 20, 40, 40, 40] },
    };

    [Theory]
    [MemberData(nameof(Series))]
    public async Task Hosts_killed_one_after_the_other_end_in_the_tables_of_one_that_was_not(KillMoment moment, int[] lives)
    {
        await using var home = new TestHome();
        await using var run = await KillRun.StartAsync(home, "kills");
        var upload = await run.UploadAsync();

        foreach (var life in lives) await run.KillAtAsync(life, moment);
        var results = await run.FinishAsync(upload);

        undisturbed.Results.AssertEqual(results);
    }
}
