using System.Globalization;
using PerfEval.Functions.Approval;

namespace PerfEval.Functions.Tests.Approval;

public sealed class EndedStepsTests
{
    private static readonly StepDecisions Open = new();
    private static readonly StepDecisions Ended = Open.With(new DecisionRecord { Approver = "a", Decision = Decision.Reject }, 2);

    [Fact]
    public void Keep_OpenOrSealedStep_IsNotKnown()
    {
        var steps = new EndedSteps();

        steps.Keep("open", Open, 10);
        steps.Keep("sealed", Open with { IsSealed = true }, 10);
        steps.Keep("ended", Ended, 10);

        Assert.Null(steps.Find("open"));
        Assert.Null(steps.Find("sealed"));
        Assert.Same(Ended, steps.Find("ended"));
    }

    [Fact]
    public void Keep_LargeStep_IsNotKnown()
    {
        var steps = new EndedSteps();

        steps.Keep("large", Ended, 4097);

        Assert.Null(steps.Find("large"));
    }

    [Fact]
    public void Keep_MoreThanItHolds_ForgetsTheOldest()
    {
        var steps = new EndedSteps();

        for (var i = 1; i <= 2_001; i++) steps.Keep(i.ToString(CultureInfo.InvariantCulture), Ended, 10);

        Assert.Null(steps.Find("1"));
        Assert.NotNull(steps.Find("2"));
        Assert.NotNull(steps.Find("2001"));
    }
}
