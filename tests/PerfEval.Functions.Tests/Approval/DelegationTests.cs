using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval;

/// <summary>While an approver is absent another decides in their place, and the record says so.</summary>
public sealed class DelegationTests(Azurite azurite)
{
    private static readonly FormText Form = FormText.Number(2).Normal();

    [Fact]
    public async Task The_delegate_of_an_absent_approver_is_asked_and_decides()
    {
        using var policy = Policy("any", ["a"], ("a", "deputy", "2023-02-06", "2023-02-06"));
        await using var app = await WaitingAsync(policy);
        var row = Assert.Single(await app.Storage.InboxAsync());
        Assert.Equal(("deputy", "a"), (row.Approver, row.ForApprover));

        await new Approver(app, "deputy").DecideAsync(Form.Key, "approve");

        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Form.Key)).Status);
        Assert.Equal(
            [("delegated", "deputy", "a"), ("asked", "deputy", "a"), ("decided", "deputy", null)],
            (await app.Storage.TrailAsync()).Select(entry => (entry.Event, entry.Approver, entry.ForApprover)));
    }

    [Theory]
    [InlineData("2023-02-01", "2023-02-05")]
    [InlineData("2023-02-07", "2023-02-20")]
    public async Task On_a_day_outside_the_absence_the_approver_is_asked(string from, string until)
    {
        using var policy = Policy("any", ["a"], ("a", "deputy", from, until));
        await using var app = await WaitingAsync(policy);

        Assert.Equal(("a", null), (Assert.Single(await app.Storage.InboxAsync()).Approver, Assert.Single(await app.Storage.InboxAsync()).ForApprover));
    }

    [Fact]
    public async Task An_absence_that_begins_while_the_form_waits_is_met_by_the_next_reminder()
    {
        using var policy = Policy("any", ["a"], ("a", "deputy", "2023-02-09", "2023-02-20"));
        await using var app = await WaitingAsync(policy);
        var stale = await new Approver(app, "a").TicketAsync(Form.Key);

        await app.PassAsync(new DateTimeOffset(2023, 2, 10, 1, 0, 0, TimeSpan.Zero) - app.Clock.GetUtcNow());

        Assert.Equal("deputy", Assert.Single(await app.Storage.InboxAsync()).Approver);
        Assert.Equal(
            [("asked", "a", null), ("delegated", "deputy", "a"), ("asked", "deputy", "a")],
            (await app.Storage.TrailAsync()).Select(entry => (entry.Event, entry.Approver, entry.ForApprover)));
        await new Approver(app, "deputy").DecideAsync(Form.Key, "approve");
        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Form.Key)).Status);
        Assert.NotEqual(StatusCodes.Status202Accepted, (await new Approver(app, "a").PostAsync(stale, "approve")).Status);
    }

    [Fact]
    public async Task One_person_is_never_two_voices_of_a_quorum()
    {
        using var policy = Policy("all", ["a", "b"], ("a", "b", "2023-02-01", "2023-02-28"));
        await using var app = await WaitingAsync(policy);
        Assert.Equal(["a", "b"], (await app.Storage.InboxAsync()).Select(row => row.Approver));

        await new Approver(app, "b").DecideAsync(Form.Key, "approve");

        Assert.Equal(FormStatus.Waiting, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    private static PolicyFile Policy(string quorum, string[] approvers, (string Approver, string Delegate, string From, string Until) absence) => new(
        json =>
        {
            json["steps"]!["supervisor"]!["quorum"] = quorum;
            json["directory"]!["absences"] = new JsonArray(new JsonObject
            {
                ["approver"] = absence.Approver,
                ["delegate"] = absence.Delegate,
                ["from"] = absence.From,
                ["until"] = absence.Until,
            });
        },
        approvers);

    private async Task<TestApp> WaitingAsync(PolicyFile policy)
    {
        var app = await TestApp.StartAsync(azurite, new TestAppOptions { PolicyFile = policy.Path });
        await app.EvaluateAsync("图书馆/forms.txt", FormText.File(Form));
        return app;
    }
}
