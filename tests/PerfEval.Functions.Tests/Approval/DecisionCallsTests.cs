using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval;

/// <summary>The calls to storage that a decision takes, which are its time and its price.</summary>
public sealed class DecisionCallsTests(Azurite azurite)
{
    private const string Name = "图书馆/forms.txt";
    private static readonly FormText Form = FormText.Number(2).Normal();

    [Theory]
    [InlineData("approve", null, 12)]
    [InlineData("reject", "不同意", 11)]
    public async Task A_decision_that_ends_the_step_asks_storage_for_nothing_twice(string decision, string? comment, int calls)
    {
        await using var app = await WaitingAsync(null);
        var approver = new Approver(app);
        var ticket = await approver.TicketAsync(Form.Key);
        app.Traffic.Reset();

        var answer = await approver.PostAsync(ticket, decision, comment);
        await app.SettleAsync();

        Assert.Equal(StatusCodes.Status202Accepted, answer.Status);
        Assert.NotEqual(FormStatus.Waiting, (await app.Storage.EvaluationAsync(Form.Key)).Status);
        // To answer: the form and the inbox are looked into, and the decision is kept. Then: it stands in the trail, leaves the
        // inbox (looked at, removed), and closes the round and the form (each looked at and written; where scores are to be
        // added up, the form is read), and its receipt is due.
        Assert.Equal(calls, app.Traffic.Calls.Count);
        Assert.Equal(decision == "approve" ? 1 : 0, Count(app, "GET", "forms"));
        Assert.Equal((0, 1), (Count(app, "GET", TableNames.Approvals), Count(app, "POST", TableNames.Approvals)));
        Assert.Equal((2, 1), (Count(app, "GET", TableNames.Evaluations), Count(app, "PUT", TableNames.Evaluations)));
    }

    [Fact]
    public async Task One_who_comes_too_late_costs_a_look_at_the_form()
    {
        using var policy = new PolicyFile("any", "a", "b");
        var gate = new Gate("RecordDecision");
        await using var app = await WaitingAsync(policy, gate);
        var (a, b) = (new Approver(app, "a"), new Approver(app, "b"));
        var (ticketA, ticketB) = (await a.TicketAsync(Form.Key), await b.TicketAsync(Form.Key));
        await a.PostAsync(ticketA, "approve");
        await gate.Reached;
        app.Traffic.Reset();

        var answer = await b.PostAsync(ticketB, "reject", "不同意");

        Assert.Equal((StatusCodes.Status409Conflict, "too-late"), (answer.Status, answer.Code));
        Assert.Equal(1, Count(app, "GET", TableNames.Evaluations));
        Assert.Single(app.Traffic.Calls);
        gate.Open();
        await app.SettleAsync();
    }

    [Fact]
    public async Task All_reviewed_scores_are_checked_by_one_look_at_the_form()
    {
        await using var app = await WaitingAsync(null);
        var approver = new Approver(app);
        var ticket = await approver.TicketAsync(Form.Key);
        app.Traffic.Reset();

        var answer = await approver.PostAsync(ticket, "approve", null, new ReviewedScore(1, 5m, "理由"), new ReviewedScore(2, 5m, "理由"), new ReviewedScore(3, 99m, "理由"));

        Assert.Equal((StatusCodes.Status400BadRequest, "review-wrong"), (answer.Status, answer.Code));
        Assert.Equal(1, Count(app, "GET", "forms"));
        Assert.Single(app.Traffic.Calls);
    }

    private static int Count(TestApp app, string method, string place) =>
        app.Traffic.Calls.Count(call => call.Split(' ', '/', '(') is [var verb, _, _, var where, ..] && verb == method && where == place);

    private async Task<TestApp> WaitingAsync(PolicyFile? policy, Gate? gate = null)
    {
        var app = await TestApp.StartAsync(azurite, new TestAppOptions { PolicyFile = policy?.Path, Guard = (gate ?? new Gate("none")).RunAsync });
        await app.EvaluateAsync(Name, FormText.File(Form));
        await app.PassAsync(TimeSpan.FromMinutes(5));
        return app;
    }
}
