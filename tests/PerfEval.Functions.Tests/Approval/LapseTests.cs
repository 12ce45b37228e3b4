using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval;

/// <summary>Silence never approves: a step that nobody answers goes to the escalation approver, and then ends undecided.</summary>
public sealed class LapseTests(Azurite azurite)
{
    private static readonly FormText Form = FormText.Number(2).Normal();

    // Asked on Monday 6 February 2023: five working days end with Monday the 13th in Shanghai. The second asking falls on the first
    // instant of Tuesday the 14th; three working days after that end with Friday the 17th.
    private static readonly DateTimeOffset Due = new(2023, 2, 13, 16, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset EscalationDue = new(2023, 2, 17, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_step_that_lapses_is_escalated_and_ends_undecided_with_notice_to_the_operator()
    {
        using var outbox = new Outbox();
        using var policy = new PolicyFile("any", "lead");
        await using var app = await WaitingAsync(policy, outbox);
        Assert.Equal(("lead", Due), (Assert.Single(await app.Storage.InboxAsync()).Approver, Assert.Single(await app.Storage.InboxAsync()).DueAt));

        await app.PassAsync(Due - TimeSpan.FromSeconds(1) - app.Clock.GetUtcNow());
        Assert.Equal("lead", Assert.Single(await app.Storage.InboxAsync()).Approver);
        await app.PassAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(("operator", EscalationDue), (Assert.Single(await app.Storage.InboxAsync()).Approver, Assert.Single(await app.Storage.InboxAsync()).DueAt));
        Assert.Equal(FormStatus.Waiting, (await app.Storage.EvaluationAsync(Form.Key)).Status);
        await app.PassAsync(EscalationDue - app.Clock.GetUtcNow());

        var row = await app.Storage.EvaluationAsync(Form.Key);
        Assert.Equal((FormStatus.Undecided, null, null, EscalationDue), (row.Status, row.CurrentStep, row.ReviewedScoreHundredths, row.ClosedAt));
        Assert.Equal(FormStatus.Undecided, Assert.Single(await app.Storage.RoundsAsync()).Outcome);
        Assert.Empty(await app.Storage.InboxAsync());
        Assert.Equal(
            [("asked", "lead"), ("reminded", "lead"), ("lapsed", ""), ("escalated", "operator"), ("reminded", "operator"), ("lapsed", "")], (await app.Storage.TrailAsync()).Select(entry => (entry.Event, entry.Approver)));
        Assert.Contains(outbox.Messages, message => message is { Recipient: "operator", Link: null } && message.TextZh.Contains(Form.Key, StringComparison.Ordinal));
        Assert.All(await app.Client.GetAllInstancesAsync().ToListAsync(), instance => Assert.Equal(OrchestrationRuntimeStatus.Completed, instance.RuntimeStatus));
        Assert.Equal(2, app.Logs.Lines.Count(line => line.Contains($"Form {Form.Key}, round 1: ", StringComparison.Ordinal) && line.Contains("lapsed", StringComparison.Ordinal)));
        Assert.Contains(app.Logs.Lines, line => line.Contains($"Form {Form.Key}, round 1 is closed: undecided.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_late_decision_is_refused_and_the_escalation_approver_decides()
    {
        using var policy = new PolicyFile("any", "lead");
        await using var app = await WaitingAsync(policy);
        await app.PassAsync(Due - TimeSpan.FromHours(1) - app.Clock.GetUtcNow());
        var ticket = await new Approver(app, "lead").TicketAsync(Form.Key);
        await app.PassAsync(TimeSpan.FromHours(2));

        var late = await new Approver(app, "lead").PostAsync(ticket, "approve");
        await app.SettleAsync();
        Assert.Equal((StatusCodes.Status409Conflict, "too-late"), (late.Status, late.Code));
        Assert.Equal(FormStatus.Waiting, (await app.Storage.EvaluationAsync(Form.Key)).Status);
        await new Approver(app).DecideAsync(Form.Key, "reject", "逾期");

        Assert.Equal(FormStatus.Rejected, (await app.Storage.EvaluationAsync(Form.Key)).Status);
        Assert.Equal(["asked", "reminded", "lapsed", "escalated", "decided"], (await app.Storage.TrailAsync()).Select(entry => entry.Event));
    }

    [Fact]
    public async Task A_decision_accepted_in_the_last_moment_counts_though_the_step_lapsed_meanwhile()
    {
        using var policy = new PolicyFile("any", "lead");
        var gate = new Gate("LeaveInbox");
        await using var app = await WaitingAsync(policy, guard: gate.RunAsync);
        await app.PassAsync(Due - TimeSpan.FromHours(1) - app.Clock.GetUtcNow());
        var ticket = await new Approver(app, "lead").TicketAsync(Form.Key);
        app.Clock.SetUtcNow(Due);
        await gate.Reached;

        var answer = await new Approver(app, "lead").PostAsync(ticket, "approve");
        gate.Open();
        await app.SettleAsync();

        Assert.Equal(StatusCodes.Status202Accepted, answer.Status);
        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Form.Key)).Status);
        Assert.Equal("lead", Assert.Single(await app.Storage.TrailAsync(), entry => entry.Event == "decided").Approver);
        Assert.Empty(await app.Storage.InboxAsync());
    }

    [Fact]
    public async Task A_decision_accepted_in_the_last_moment_of_the_escalation_counts_and_none_after_it()
    {
        using var policy = new PolicyFile("any", "lead");
        var gate = new Gate("RecordDecision", skip: 1);
        await using var app = await WaitingAsync(policy, guard: gate.RunAsync);
        await app.PassAsync(EscalationDue - TimeSpan.FromHours(1) - app.Clock.GetUtcNow());
        var approver = new Approver(app);
        var ticket = await approver.TicketAsync(Form.Key);
        var row = Assert.Single(await app.Storage.InboxAsync());
        app.Clock.SetUtcNow(EscalationDue);
        await gate.Reached;
        // The row is gone when the step is about to be closed: put back, it stands for a callback that had read it before.
        await app.Storage.Tables.GetTableClient(TableNames.Inbox).UpsertEntityAsync(row, cancellationToken: TestContext.Current.CancellationToken);

        var counts = await approver.PostAsync(ticket, "approve");
        gate.Open();
        await app.SettleAsync();

        Assert.Equal(StatusCodes.Status202Accepted, counts.Status);
        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    [Fact]
    public async Task A_late_answer_counts_until_the_step_lapses()
    {
        using var policy = new PolicyFile(json => json["steps"]!["supervisor"]!["lapseDays"] = 2, "lead");
        await using var app = await WaitingAsync(policy);
        await app.PassAsync(Due + TimeSpan.FromHours(40) - app.Clock.GetUtcNow());
        Assert.Equal(("lead", Due), (Assert.Single(await app.Storage.InboxAsync()).Approver, Assert.Single(await app.Storage.InboxAsync()).DueAt));

        await new Approver(app, "lead").DecideAsync(Form.Key, "approve");

        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Form.Key)).Status);
        Assert.DoesNotContain(await app.Storage.TrailAsync(), entry => entry.Event == ApprovalEvents.Lapsed);
    }

    [Fact]
    public async Task A_step_that_nobody_answers_lapses_when_its_lapse_days_are_over()
    {
        using var policy = new PolicyFile(json => json["steps"]!["supervisor"]!["lapseDays"] = 2, "lead");
        await using var app = await WaitingAsync(policy);

        await app.PassAsync(Due + TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1) - app.Clock.GetUtcNow());
        Assert.Equal("lead", Assert.Single(await app.Storage.InboxAsync()).Approver);
        await app.PassAsync(TimeSpan.FromSeconds(1));

        Assert.Equal("operator", Assert.Single(await app.Storage.InboxAsync()).Approver);
    }

    [Fact]
    public async Task The_due_time_passes_over_holidays_and_counts_the_days_worked_for_them()
    {
        using var policy = new PolicyFile("any", "lead");
        var options = new TestAppOptions { PolicyFile = policy.Path };
        await using var app = await TestApp.StartAsync(azurite, options);
        // Thursday 12 February 2026; the Saturday after it is worked, and then the Spring Festival lasts until Monday the 23rd.
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 2, 12, 2, 0, 0, TimeSpan.Zero));

        await app.EvaluateAsync("图书馆/forms.txt", FormText.File(Form));

        // Five working days: 13, 14, 24, 25, 26 February.
        Assert.Equal(new DateTimeOffset(2026, 2, 26, 16, 0, 0, TimeSpan.Zero), Assert.Single(await app.Storage.InboxAsync()).DueAt);
    }

    [Fact]
    public async Task The_step_of_a_policy_names_who_is_asked_after_a_lapse()
    {
        using var policy = new PolicyFile(json => json["steps"]!["supervisor"]!["escalation"] = "finance", "lead");
        await using var app = await WaitingAsync(policy);

        await app.PassAsync(Due - app.Clock.GetUtcNow());

        Assert.Equal("finance", Assert.Single(await app.Storage.InboxAsync()).Approver);
    }

    [Fact]
    public async Task A_changed_form_after_an_undecided_round_starts_the_next()
    {
        await using var app = await WaitingAsync();
        await app.PassAsync(TimeSpan.FromDays(30));
        Assert.Equal(FormStatus.Undecided, (await app.Storage.EvaluationAsync(Form.Key)).Status);

        await app.EvaluateAsync("图书馆/forms.txt", FormText.File(Form with { Score = 9 }));

        Assert.Equal((2, FormStatus.Waiting), ((await app.Storage.EvaluationAsync(Form.Key)).Round, (await app.Storage.EvaluationAsync(Form.Key)).Status));
    }

    private async Task<TestApp> WaitingAsync(PolicyFile? policy = null, Outbox? outbox = null, ActivityGuard? guard = null)
    {
        var options = new TestAppOptions { PolicyFile = policy?.Path, Outbox = outbox?.Folder };
        var app = await TestApp.StartAsync(azurite, guard is null ? options : options with { Guard = guard });
        await app.EvaluateAsync("图书馆/forms.txt", FormText.File(Form));
        return app;
    }
}
