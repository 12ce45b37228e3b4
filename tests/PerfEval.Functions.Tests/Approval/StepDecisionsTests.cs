using PerfEval.Functions.Approval;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Tests.Approval;

public class StepDecisionsTests
{
    [Fact]
    public void With_ApprovalsBelowTheQuorum_EndNothing()
    {
        var step = new StepDecisions().With(By("a", Decision.Approve), quorum: 2);

        Assert.Equal((false, null), (step.IsEnded, step.Outcome));
    }

    [Fact]
    public void With_TheApprovalThatCompletesTheQuorum_Approves()
    {
        var step = new StepDecisions().With(By("a", Decision.Approve), 2).With(By("b", Decision.Approve), 2);

        Assert.Equal((true, FormStatus.Approved, "b"), (step.IsEnded, step.Outcome, step.Ending!.Approver));
    }

    [Theory]
    [InlineData(Decision.Return, FormStatus.Returned)]
    [InlineData(Decision.Reject, FormStatus.Rejected)]
    public void With_ARefusal_EndsWhateverTheQuorum(Decision decision, string outcome) =>
        Assert.Equal(outcome, new StepDecisions().With(By("a", Decision.Approve), 3).With(By("b", decision), 3).Outcome);

    [Fact]
    public void With_AnApproverTwice_IsRefused()
    {
        var step = new StepDecisions().With(By("a", Decision.Approve), 2);

        Assert.Throws<InvalidOperationException>(() => step.With(By("a", Decision.Approve), 2));
    }

    [Fact]
    public void With_AStepThatIsOver_IsRefused()
    {
        var ended = new StepDecisions().With(By("a", Decision.Approve), 1);
        var sealedStep = new StepDecisions { IsSealed = true };

        Assert.Throws<InvalidOperationException>(() => ended.With(By("b", Decision.Approve), 1));
        Assert.Throws<InvalidOperationException>(() => sealedStep.With(By("b", Decision.Approve), 1));
    }

    private static DecisionRecord By(string approver, Decision decision) => new() { Approver = approver, Decision = decision };
}
