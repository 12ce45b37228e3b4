using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Approval.Operators;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval.Operators;

/// <summary>An operator gives an open step to another approver.</summary>
public sealed class ReassignTests(Azurite azurite)
{
    private static readonly FormText Form = FormText.Number(2).Normal();

    [Fact]
    public async Task The_other_approver_is_asked_in_the_place_of_the_first_with_the_reason_on_record()
    {
        using var policy = new PolicyFile("any", "a");
        await using var app = await WaitingAsync(policy);
        var before = Assert.Single(await app.Storage.InboxAsync());
        var stale = await new Approver(app, "a").TicketAsync(Form.Key);

        var answer = await app.ReassignAsync(Form.Key, "a", "finance", " 原审核人调离 ");

        Assert.Equal(StatusCodes.Status202Accepted, answer.Status);
        var row = Assert.Single(await app.Storage.InboxAsync());
        Assert.Equal(("finance", "a", before.DueAt, before.StepInstance), (row.Approver, row.ForApprover, row.DueAt, row.StepInstance));
        var entry = (await app.Storage.TrailAsync())[^1];
        Assert.Equal((ApprovalEvents.Reassigned, "supervisor", "finance", "a", "原审核人调离"), (entry.Event, entry.Step, entry.Approver, entry.ForApprover, entry.Comment));
        Assert.Equal("too-late", (await new Approver(app, "a").PostAsync(stale, "approve")).Code);
        await new Approver(app, "finance").DecideAsync(Form.Key, "approve");
        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Form.Key)).Status);
        Assert.Empty(await app.Storage.InboxAsync());
        Assert.DoesNotContain(app.Payloads.Payloads, payload => payload.Contains("调离", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_other_approver_is_told()
    {
        using var policy = new PolicyFile("any", "a");
        using var outbox = new Outbox();
        await using var app = await WaitingAsync(policy, outbox);

        await app.ReassignAsync(Form.Key, "a", "finance", "调离");
        await app.PassAsync(TimeSpan.FromMinutes(5));

        Assert.Contains(outbox.Messages, message => message.Recipient == "finance");
    }

    [Fact]
    public async Task A_step_can_be_given_on_and_back_again()
    {
        using var policy = new PolicyFile("any", "a");
        await using var app = await WaitingAsync(policy);

        await app.ReassignAsync(Form.Key, "a", "finance", "出差");
        await app.ReassignAsync(Form.Key, "finance", "a", "返回");

        Assert.Equal("a", Assert.Single(await app.Storage.InboxAsync()).Approver);
        Assert.Equal(2, (await app.Storage.TrailAsync()).Count(entry => entry.Event == ApprovalEvents.Reassigned));
        await app.PassAsync(TimeSpan.FromDays(8));
        Assert.Equal("operator", Assert.Single(await app.Storage.InboxAsync()).Approver);
    }

    [Theory]
    [InlineData("a", "nobody", "理由", StatusCodes.Status400BadRequest, "approver-unknown")]
    [InlineData("a", null, "理由", StatusCodes.Status400BadRequest, "approver-unknown")]
    [InlineData("a", "finance", " ", StatusCodes.Status400BadRequest, "reason-required")]
    [InlineData("a", "finance", null, StatusCodes.Status400BadRequest, "reason-required")]
    [InlineData("finance", "operator", "理由", StatusCodes.Status409Conflict, "not-asked")]
    [InlineData("a", "b", "理由", StatusCodes.Status409Conflict, "asked-already")]
    public async Task What_cannot_be_is_refused(string from, string? to, string? reason, int status, string code)
    {
        using var policy = new PolicyFile("any", "a", "b");
        await using var app = await WaitingAsync(policy);

        var answer = await app.ReassignAsync(Form.Key, from, to, reason);

        Assert.Equal((status, code), (answer.Status, answer.Code));
        Assert.Equal(["a", "b"], (await app.Storage.InboxAsync()).Select(row => row.Approver));
    }

    [Fact]
    public async Task Who_has_decided_at_the_step_is_not_asked_in_anothers_place()
    {
        using var policy = new PolicyFile("2", "a", "b");
        await using var app = await WaitingAsync(policy);
        await new Approver(app, "a").DecideAsync(Form.Key, "approve");

        var answer = await app.ReassignAsync(Form.Key, "b", "a", "出差");

        Assert.Equal((StatusCodes.Status409Conflict, "decided-already"), (answer.Status, answer.Code));
        Assert.Equal("b", Assert.Single(await app.Storage.InboxAsync()).Approver);
    }

    [Fact]
    public async Task A_reason_that_no_one_will_read_is_refused()
    {
        using var policy = new PolicyFile("any", "a");
        await using var app = await WaitingAsync(policy);

        Assert.Equal("reason-required", (await app.ReassignAsync(Form.Key, "a", "finance", new string('长', OperatorAction.MaxReason + 1))).Code);
    }

    [Fact]
    public async Task Who_decides_before_the_step_is_given_away_has_decided()
    {
        using var policy = new PolicyFile("any", "a");
        var gate = new Gate("ReassignStep");
        await using var app = await TestApp.StartAsync(azurite, new TestAppOptions { PolicyFile = policy.Path, Guard = gate.RunAsync });
        await app.EvaluateAsync("图书馆/forms.txt", FormText.File(Form));
        var reassigning = app.ReassignAsync(Form.Key, "a", "finance", "调离");
        await gate.Reached;

        var answer = await new Approver(app, "a").PostAsync(await new Approver(app, "a").TicketAsync(Form.Key), "approve");
        gate.Open();
        await reassigning;
        await app.SettleAsync();

        Assert.Equal(StatusCodes.Status202Accepted, answer.Status);
        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Form.Key)).Status);
        Assert.DoesNotContain(await app.Storage.TrailAsync(), entry => entry.Event == ApprovalEvents.Reassigned);
        Assert.Empty(await app.Storage.InboxAsync());
    }

    private async Task<TestApp> WaitingAsync(PolicyFile policy, Outbox? outbox = null)
    {
        var app = await TestApp.StartAsync(azurite, new TestAppOptions { PolicyFile = policy.Path, Outbox = outbox?.Folder });
        await app.EvaluateAsync("图书馆/forms.txt", FormText.File(Form));
        return app;
    }
}
