using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval;

/// <summary>How many approvers of a step must agree.</summary>
public sealed class QuorumTests(Azurite azurite)
{
    private static readonly FormText Form = FormText.Number(2).Normal();

    [Theory]
    [InlineData("any", "a")]
    [InlineData("2", "a c")]
    [InlineData("all", "a b c")]
    public async Task A_step_is_approved_when_its_quorum_has_agreed_and_not_before(string quorum, string agree)
    {
        using var policy = new PolicyFile(quorum, "a", "b", "c");
        await using var app = await WaitingAsync(policy);
        Assert.Equal(["a", "b", "c"], (await app.Storage.InboxAsync()).Select(row => row.Approver));

        foreach (var approver in agree.Split(' '))
        {
            Assert.Equal(FormStatus.Waiting, (await app.Storage.EvaluationAsync(Form.Key)).Status);
            await new Approver(app, approver).DecideAsync(Form.Key, "approve");
        }

        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Form.Key)).Status);
        Assert.Empty(await app.Storage.InboxAsync());
        var decided = (await app.Storage.TrailAsync()).Where(entry => entry.Event == ApprovalEvents.Decided).Select(entry => entry.Approver);
        Assert.Equal(agree.Split(' '), decided);
    }

    [Fact]
    public async Task One_refusal_ends_the_step_whatever_the_quorum()
    {
        using var policy = new PolicyFile("all", "a", "b", "c");
        await using var app = await WaitingAsync(policy);
        await new Approver(app, "a").DecideAsync(Form.Key, "approve");

        await new Approver(app, "b").DecideAsync(Form.Key, "return", "请核对");

        Assert.Equal(FormStatus.Returned, (await app.Storage.EvaluationAsync(Form.Key)).Status);
        Assert.Empty(await app.Storage.InboxAsync());
    }

    [Fact]
    public async Task The_same_approver_twice_is_one_voice()
    {
        using var policy = new PolicyFile("2", "a", "b", "c");
        await using var app = await WaitingAsync(policy);
        var ticket = await new Approver(app, "a").TicketAsync(Form.Key);

        for (var i = 0; i < 3; i++) await new Approver(app, "a").PostAsync(ticket, "approve");
        await app.SettleAsync();

        Assert.Equal(FormStatus.Waiting, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    [Fact]
    public async Task Voices_of_before_the_due_time_count_and_the_escalation_approver_decides_alone()
    {
        using var policy = new PolicyFile("all", "a", "b");
        await using var app = await WaitingAsync(policy);
        await new Approver(app, "a").DecideAsync(Form.Key, "approve");
        await app.PassAsync(TimeSpan.FromDays(8));
        Assert.Equal("operator", Assert.Single(await app.Storage.InboxAsync()).Approver);
        Assert.Equal(FormStatus.Waiting, (await app.Storage.EvaluationAsync(Form.Key)).Status);

        await new Approver(app).DecideAsync(Form.Key, "approve");

        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    [Fact]
    public async Task Who_has_agreed_is_not_asked_any_more_while_the_others_are()
    {
        using var policy = new PolicyFile("2", "a", "b", "c");
        await using var app = await WaitingAsync(policy);

        await new Approver(app, "a").DecideAsync(Form.Key, "approve");

        Assert.Equal(["b", "c"], (await app.Storage.InboxAsync()).Select(row => row.Approver));
    }

    [Fact]
    public async Task An_escalation_asks_nobody_twice_and_silence_does_not_lend_a_voice_to_others()
    {
        using var policy = new PolicyFile(
            json =>
            {
                json["steps"]!["supervisor"]!["quorum"] = "all";
                json["steps"]!["supervisor"]!["escalation"] = "budgetUnit";
            },
            "a", "b");
        await using var app = await WaitingAsync(policy);
        await new Approver(app, "a").DecideAsync(Form.Key, "approve");

        await app.PassAsync(TimeSpan.FromDays(8));

        // b alone is left to ask, and a's voice of before does not approve in b's silence.
        Assert.Equal("b", Assert.Single(await app.Storage.InboxAsync()).Approver);
        Assert.Equal(FormStatus.Waiting, (await app.Storage.EvaluationAsync(Form.Key)).Status);
        await app.PassAsync(TimeSpan.FromDays(8));
        Assert.Equal(FormStatus.Undecided, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    private async Task<TestApp> WaitingAsync(PolicyFile policy)
    {
        var app = await TestApp.StartAsync(azurite, new TestAppOptions { PolicyFile = policy.Path });
        await app.EvaluateAsync("图书馆/forms.txt", FormText.File(Form));
        return app;
    }
}
