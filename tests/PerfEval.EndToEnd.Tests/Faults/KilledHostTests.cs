using PerfEval.EndToEnd.Tests.Demo;
using PerfEval.EndToEnd.Tests.Support;

namespace PerfEval.EndToEnd.Tests.Faults;

public sealed class KilledHostTests(SampleDemo undisturbed)
{
    // How many writes each host lives, and where in the last of them it dies. A series adds up to less than the writes of
    // an undisturbed run, about 300, so that each host has something left to do: the first is killed in the intake, the
    // second all the way, the others while forms are written and routed.
    public static TheoryData<KillMoment, int[]> Series => new()
    {
        { KillMoment.BeforeTheWrite, [1, 2, 3, 5, 9, 15, 25] },
        { KillMoment.BeforeTheAnswer, [20, 60, 70, 70, 60] },
        { KillMoment.AfterTheAnswer, [160, 50, 40, 30, 15] },
        { KillMoment.BeforeTheAnswer, [210, 40, 30, 15] },
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
