using PerfEval.Cli.Following;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Tests.Following;

public sealed class SubmissionFollowerTests
{
    private static readonly EvaluationRow Approved = new() { FormKey = "a", Round = 1, Status = FormStatus.Approved };
    private static readonly EvaluationRow Waiting = new() { FormKey = "w", Round = 2, Status = FormStatus.Waiting };

    [Fact]
    public void AreAsked_NoFormWaits_NobodyNeedBeAsked() => Assert.True(SubmissionFollower.AreAsked([Approved], []));

    [Fact]
    public void AreAsked_AFormSaysThatItWaitsBeforeItIsInAnInbox_NotYet() => Assert.False(SubmissionFollower.AreAsked([Approved, Waiting], []));

    [Fact]
    public void AreAsked_OnlyTheRoundBeforeIsInAnInbox_NotYet() =>
        Assert.False(SubmissionFollower.AreAsked([Waiting], [new InboxRow { FormKey = "w", Round = 1 }]));

    [Fact]
    public void AreAsked_EveryWaitingFormIsInAnInbox_True() =>
        Assert.True(SubmissionFollower.AreAsked([Approved, Waiting], [new InboxRow { FormKey = "w", Round = 2 }]));
}
