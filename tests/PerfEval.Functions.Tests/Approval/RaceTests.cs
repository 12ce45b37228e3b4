using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Approval;
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
        await app.Client.WaitForInstanceCompletionAsync(ApprovalSignals.InstanceOf(Form.Key, 1), cancellation: TestContext.Current.CancellationToken);

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

    [Fact]
    public async Task Two_approvers_at_once_with_quorum_any_one_is_first_and_the_other_is_told_that_it_is_too_late()
    {
        using var policy = new PolicyFile("any", "a", "b");
        var gate = new Gate("RecordDecision");
        await using var app = await WaitingAsync(gate, policy);
        var (a, b) = (new Approver(app, "a"), new Approver(app, "b"));
        var (ticketA, ticketB) = (await a.TicketAsync(Form.Key), await b.TicketAsync(Form.Key));

        // Held where the step has taken neither yet: both find the form waiting for them.
        var answers = await Task.WhenAll(a.PostAsync(ticketA, "approve"), b.PostAsync(ticketB, "reject", "不同意"));
        gate.Open();
        await app.SettleAsync();

        var first = answers[0].Status == StatusCodes.Status202Accepted ? "a" : "b";
        Assert.Equal([StatusCodes.Status202Accepted, StatusCodes.Status409Conflict], answers.Select(answer => answer.Status).Order());
        Assert.Equal("too-late", answers.Single(answer => answer.Status == StatusCodes.Status409Conflict).Code);
        Assert.Equal(first, Assert.Single(await app.Storage.TrailAsync(), entry => entry.Event == ApprovalEvents.Decided).Approver);
        Assert.Equal(first == "a" ? FormStatus.Approved : FormStatus.Rejected, (await app.Storage.EvaluationAsync(Form.Key)).Status);
        Assert.Empty(await app.Storage.InboxAsync());
    }

    [Fact]
    public async Task Many_approvers_at_once_with_a_quorum_of_some_as_many_count_as_it_needs()
    {
        using var policy = new PolicyFile("3", "a", "b", "c", "d", "e", "f");
        await using var app = await WaitingAsync(new Gate("none"), policy);
        var posts = new List<Func<Task<HttpAnswer>>>();
        foreach (var id in new[] { "a", "b", "c", "d", "e", "f" })
        {
            var approver = new Approver(app, id);
            var ticket = await approver.TicketAsync(Form.Key);
            posts.Add(() => approver.PostAsync(ticket, "approve"));
        }

        var answers = await Task.WhenAll(posts.Select(post => post()));
        await app.SettleAsync();

        Assert.Equal(3, answers.Count(answer => answer.Status == StatusCodes.Status202Accepted));
        Assert.Equal(3, answers.Count(answer => answer.Status == StatusCodes.Status409Conflict));
        Assert.Equal(3, (await app.Storage.TrailAsync()).Count(entry => entry.Event == ApprovalEvents.Decided));
        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    [Fact]
    public async Task A_decision_at_the_due_second_counts()
    {
        using var policy = new PolicyFile("any", "lead");
        var gate = new Gate("LeaveInbox");
        await using var app = await WaitingAsync(gate, policy);
        var approver = new Approver(app, "lead");
        var due = Assert.Single(await app.Storage.InboxAsync()).DueAt;
        await app.PassAsync(due - TimeSpan.FromHours(1) - app.Clock.GetUtcNow());
        var ticket = await approver.TicketAsync(Form.Key);
        app.Clock.SetUtcNow(due);
        await gate.Reached;

        var answer = await approver.PostAsync(ticket, "return", "请补正");
        gate.Open();
        await app.SettleAsync();

        Assert.Equal(StatusCodes.Status202Accepted, answer.Status);
        Assert.Equal(FormStatus.Returned, (await app.Storage.EvaluationAsync(Form.Key)).Status);
        // It stood before the step was over: nobody else was asked.
        Assert.DoesNotContain(await app.Storage.TrailAsync(), entry => entry.Event == ApprovalEvents.Escalated);
    }

    [Fact]
    public async Task A_resubmission_while_a_decision_is_on_its_way_supersedes_it_and_the_new_round_waits()
    {
        var gate = new Gate("RecordDecision");
        await using var app = await WaitingAsync(gate);
        await DecideAsync(app);
        await gate.Reached;
        await UploadAndWaitAsync(app);

        gate.Open();
        await app.SettleAsync();

        Assert.Equal([FormStatus.Superseded, null], (await app.Storage.RoundsAsync(Form.Key)).Select(round => round.Outcome));
        Assert.Equal((2, FormStatus.Waiting), ((await app.Storage.EvaluationAsync(Form.Key)).Round, (await app.Storage.EvaluationAsync(Form.Key)).Status));
    }

    [Fact]
    public async Task A_decision_that_arrives_twice_is_recorded_once()
    {
        await using var app = await WaitingAsync(new Gate("none"));
        var approver = new Approver(app);
        var ticket = await approver.TicketAsync(Form.Key);
        var instance = Assert.Single(await app.Storage.InboxAsync()).StepInstance;

        await approver.PostAsync(ticket, "approve", "好");
        for (var i = 0; i < 3; i++)
            await ApprovalSignals.TryRaiseAsync(
                app.Client, instance, ApprovalSignals.Decision, new DecisionSignal("operator"), CancellationToken.None);
        await app.SettleAsync();

        Assert.Single(await app.Storage.TrailAsync(), entry => entry.Event == ApprovalEvents.Decided);
        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    [Fact]
    public async Task A_decision_before_the_wait_is_kept_until_the_step_listens()
    {
        var gate = new Gate("NotifyApprovers");
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { Guard = gate.RunAsync });
        await app.UploadAsync(Name, FormText.File(Form));
        await gate.Reached;

        var answer = await DecideAsync(app);
        gate.Open();
        await app.SettleAsync();

        Assert.Equal(StatusCodes.Status202Accepted, answer.Status);
        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    [Fact]
    public async Task A_decision_whose_event_was_lost_counts_when_the_step_would_lapse()
    {
        await using var app = await WaitingAsync(new Gate("none"));
        var decisions = app.Services.GetRequiredService<DecisionBlobs>();
        var row = Assert.Single(await app.Storage.InboxAsync());
        var said = new DecisionRecord { Approver = "operator", Decision = Decision.Reject, Comment = "不同意" };
        await decisions.KeepAsync(new(row.FormKey, row.Year, row.Round), row.Step, said, row.Quorum, TestContext.Current.CancellationToken);

        await app.PassAsync(TimeSpan.FromDays(10));

        Assert.Equal(FormStatus.Rejected, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    private async Task<TestApp> WaitingAsync(Gate gate, PolicyFile policy)
    {
        var app = await TestApp.StartAsync(azurite, new TestAppOptions { Guard = gate.RunAsync, PolicyFile = policy.Path });
        await app.EvaluateAsync(Name, FormText.File(Form));
        return app;
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
        return await approver.PostAsync(await approver.TicketAsync(Form.Key), "approve", null, new ReviewedScore(1, 5m, "理由"));
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
