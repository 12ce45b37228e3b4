using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval;

/// <summary>A unit uploads a change while an approver decides: exactly one of them wins.</summary>
public sealed class RaceTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";
    private static readonly FormText Form = FormText.Number(2).Normal();
    private static readonly byte[] Changed = FormText.File(Form with { Score = 9 });

    [Theory]
    [InlineData("RecordDecision")]
    [InlineData("LeaveInbox")]
    [InlineData("CloseForm")]
    public async Task An_upload_that_comes_before_the_form_is_closed_supersedes_the_decision(string held)
    {
        var gate = new Gate(held);
        await using var app = await WaitingAsync(gate);
        var answer = await DecideAsync(app);
        await gate.Reached;
        await UploadAndWaitAsync(app);

        gate.Open();
        await app.SettleAsync();

        Assert.Equal(StatusCodes.Status202Accepted, answer.Status);
        Assert.Equal([FormStatus.Superseded, null], (await app.Storage.RoundsAsync(Form.Key)).Select(round => round.Outcome));
        Assert.All(await app.Storage.RoundsAsync(), round => Assert.Null(round.ReviewedScoreHundredths));
        var row = await app.Storage.EvaluationAsync(Form.Key);
        Assert.Equal((2, FormStatus.Waiting, "supervisor", null), (row.Round, row.Status, row.CurrentStep, row.ReviewedScoreHundredths));
        Assert.All(await app.Storage.IndicatorsAsync(), indicator => Assert.Equal((2, null), (indicator.Round, indicator.ReviewedScoreHundredths)));
        Assert.Equal(2, Assert.Single(await app.Storage.InboxAsync()).Round);
        await IsChainAsync(app);
        Assert.Equal(FormDisposition.Written, Assert.Single((await app.Storage.ReceiptAsync(Name)).Forms).Disposition);
    }

    [Theory]
    [InlineData("ReadForms")]
    [InlineData("CompareForms")]
    [InlineData("WriteForm")]
    public async Task A_form_that_is_closed_before_the_upload_is_written_stays_closed(string held)
    {
        var gate = new Gate(held, skip: 1);
        await using var app = await WaitingAsync(gate);
        await app.UploadAsync(Name, Changed);
        await gate.Reached;
        var answer = await DecideAsync(app);
        await app.Client.WaitForInstanceCompletionAsync(PerfEval.Functions.Approval.ApprovalSignals.InstanceOf(Form.Key, 1), cancellation: TestContext.Current.CancellationToken);

        gate.Open();
        await app.SettleAsync();

        Assert.Equal(StatusCodes.Status202Accepted, answer.Status);
        Assert.Equal(FormStatus.Approved, Assert.Single(await app.Storage.RoundsAsync()).Outcome);
        var row = await app.Storage.EvaluationAsync(Form.Key);
        Assert.Equal((1, FormStatus.Approved, 9500L), (row.Round, row.Status, row.ReviewedScoreHundredths));
        Assert.Equal(FormDisposition.Closed, Assert.Single((await app.Storage.ReceiptAsync(Name)).Forms).Disposition);
        Assert.Empty(await app.Storage.InboxAsync());
        await IsChainAsync(app);
    }

    [Fact]
    public async Task An_approval_that_begins_after_a_newer_round_is_written_asks_nobody()
    {
        var gate = new Gate("RouteForm");
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { Guard = gate.RunAsync });
        await app.UploadAsync(Name, FormText.File(Form));
        await gate.Reached;
        await UploadAndWaitAsync(app);

        gate.Open();
        await app.SettleAsync();

        Assert.Equal(2, Assert.Single(await app.Storage.InboxAsync()).Round);
        Assert.Equal([FormStatus.Superseded, null], (await app.Storage.RoundsAsync(Form.Key)).Select(round => round.Outcome));
        Assert.DoesNotContain(await app.Storage.TrailAsync(), entry => entry is { Event: ApprovalEvents.Asked, Round: 1 });
    }

    private async Task<TestApp> WaitingAsync(Gate gate)
    {
        var app = await TestApp.StartAsync(azurite, new TestAppOptions { Guard = gate.RunAsync });
        await app.EvaluateAsync(Name, FormText.File(Form));
        return app;
    }

    private static async Task<HttpAnswer> DecideAsync(TestApp app)
    {
        var approver = new Approver(app);
        return await approver.PostAsync(await approver.TicketAsync(Form.Key), "approve", null, new Functions.Approval.ReviewedScore(1, 5m, "理由"));
    }

    /// <summary>Uploads the change and waits for its evaluation alone: something else is being held.</summary>
    private static async Task UploadAndWaitAsync(TestApp app)
    {
        await app.UploadAsync(Name, Changed);
        var newer = (await app.Storage.SubmissionsAsync()).MaxBy(row => row.UploadedAt)!;
        await app.Client.WaitForInstanceCompletionAsync(newer.RowKey, cancellation: TestContext.Current.CancellationToken);
    }

    private static async Task IsChainAsync(TestApp app)
    {
        var trail = await app.Storage.TrailAsync();
        Assert.Equal(["", .. trail.SkipLast(1).Select(AuditHash.Of)], trail.Select(entry => entry.PreviousHash));
        Assert.Single(trail, entry => entry is { Event: ApprovalEvents.Decided, ReviewedRow: null });
    }
}
