using Azure.Storage.Blobs;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval;

/// <summary>What processes know of a step, each of what it has seen itself.</summary>
public sealed class DecisionBlobsTests(Azurite azurite)
{
    private const string Step = "supervisor";
    private static readonly FormRound Form = new("x00000000000000000001", "2022", 1);

    [Fact]
    public async Task Keep_StepThatAnotherProcessHasEnded_TakesNoOther()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var (one, other) = (new DecisionBlobs(app.Storage.Blobs), new DecisionBlobs(app.Storage.Blobs));

        var first = await one.KeepAsync(Form, Step, Approval("a"), 1, CancellationToken.None);
        var second = await other.KeepAsync(Form, Step, Approval("b"), 1, CancellationToken.None);

        Assert.All([first, second, await one.OfStepAsync(Form, Step, CancellationToken.None)], step => Assert.Equal(["a"], step.Decisions.Select(decision => decision.Approver)));
        Assert.Equal("a", other.FindEnded(Form, Step)?.Ending?.Approver);
    }

    [Fact]
    public async Task Keep_StepThatTakesMoreDecisions_SeesThoseOfOtherProcesses()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var (one, other) = (new DecisionBlobs(app.Storage.Blobs), new DecisionBlobs(app.Storage.Blobs));

        await one.KeepAsync(Form, Step, Approval("a"), 2, CancellationToken.None);
        Assert.Null(one.FindEnded(Form, Step));
        await other.KeepAsync(Form, Step, Approval("b"), 2, CancellationToken.None);

        var seen = await one.OfStepAsync(Form, Step, CancellationToken.None);
        Assert.True(seen.IsEnded);
        Assert.Equal(["a", "b"], seen.Decisions.Select(decision => decision.Approver));
    }

    [Fact]
    public async Task Keep_StepThatWasSealed_TakesNone()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var decisions = new DecisionBlobs(app.Storage.Blobs);
        await decisions.SealAsync(Form, Step, CancellationToken.None);

        var step = await decisions.KeepAsync(Form, Step, Approval("a"), 1, CancellationToken.None);

        Assert.Equal((true, false), (step.IsSealed, step.IsEnded));
        Assert.Empty(step.Decisions);
    }

    [Fact]
    public async Task Keep_EndedStepAndItsBlob_AreTheSame()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var decisions = new DecisionBlobs(app.Storage.Blobs);

        var kept = await decisions.KeepAsync(Form, Step, Approval("a") with { Comment = "同意", Reviewed = [new ReviewedScore(1, 2.5m, "理由")] }, 1, CancellationToken.None);

        var read = await new DecisionBlobs(new BlobServiceClient(app.Connection)).OfStepAsync(Form, Step, CancellationToken.None);
        Assert.Equal(AppJson.Serialize(read), AppJson.Serialize(kept));
        Assert.Same(kept, await decisions.OfStepAsync(Form, Step, CancellationToken.None));
    }

    private static DecisionRecord Approval(string approver) => new() { Approver = approver, Decision = Decision.Approve };
}
