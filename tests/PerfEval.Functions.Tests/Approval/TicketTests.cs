using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval;

/// <summary>A ticket is good for what it was made for, and for nothing else.</summary>
public sealed class TicketTests(Azurite azurite)
{
    private static readonly FormText Form = FormText.Number(2).Normal();

    [Fact]
    public async Task An_inbox_ticket_decides_nothing_and_a_decision_ticket_shows_no_inbox()
    {
        await using var app = await WaitingAsync();
        var approver = new Approver(app);
        var link = app.Services.GetRequiredService<TicketLinks>().Inbox("operator");

        var decided = await approver.PostAsync(link.Query["?ticket=".Length..], "approve");
        var shown = await approver.GetInboxAsync("?ticket=" + await approver.TicketAsync(Form.Key));

        Assert.Equal(new Uri("https://perfeval.example/api/inbox"), new Uri(link.GetLeftPart(UriPartial.Path)));
        Assert.Equal((StatusCodes.Status403Forbidden, "ticket-invalid"), (decided.Status, decided.Code));
        Assert.Equal((StatusCodes.Status403Forbidden, "ticket-invalid"), (shown.Status, shown.Code));
        Assert.Equal(FormStatus.Waiting, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("forged")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%%%")]
    public async Task A_forged_ticket_is_refused(string ticket)
    {
        await using var app = await WaitingAsync();

        Assert.Equal(StatusCodes.Status403Forbidden, (await new Approver(app).PostAsync(ticket, "approve")).Status);
        Assert.Equal(StatusCodes.Status403Forbidden, (await new Approver(app).GetInboxAsync("?ticket=" + Uri.EscapeDataString(ticket))).Status);
    }

    [Fact]
    public async Task A_ticket_of_another_app_is_refused()
    {
        await using var app = await WaitingAsync();
        await using var other = await WaitingAsync();

        var answer = await new Approver(app).PostAsync(await new Approver(other).TicketAsync(Form.Key), "approve");

        Assert.Equal(StatusCodes.Status403Forbidden, answer.Status);
    }

    [Fact]
    public async Task An_expired_ticket_is_refused_with_its_time()
    {
        await using var app = await WaitingAsync();
        var approver = new Approver(app);
        var ticket = await approver.TicketAsync(Form.Key);
        var link = app.Services.GetRequiredService<TicketLinks>().Inbox("operator").Query;

        app.Clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1));
        var decided = await approver.PostAsync(ticket, "approve");
        app.Clock.Advance(TimeSpan.FromDays(14));
        var shown = await approver.GetInboxAsync(link);

        Assert.Equal((StatusCodes.Status410Gone, "ticket-late"), (decided.Status, decided.Code));
        // Made at 10:01 in Beijing for twelve hours.
        Assert.Contains("2023-02-06 22:01）", decided.Detail, StringComparison.Ordinal);
        Assert.Equal(StatusCodes.Status410Gone, shown.Status);
    }

    [Fact]
    public async Task An_approver_who_was_not_asked_cannot_decide()
    {
        await using var app = await WaitingAsync();
        var approver = new Approver(app);
        var stranger = await approver.AlteredTicketAsync(Form.Key, ticket => ticket with { Approver = "stranger" });
        var step = Assert.Single(await app.Storage.InboxAsync()).StepInstance;

        var answer = await approver.PostAsync(stranger, "approve");
        await app.Client.RaiseEventAsync(step, "decision", new DecisionSignal("stranger"));
        await app.SettleAsync();

        Assert.Equal((StatusCodes.Status409Conflict, "too-late"), (answer.Status, answer.Code));
        Assert.Equal(FormStatus.Waiting, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    [Fact]
    public async Task A_ticket_of_the_round_before_is_refused()
    {
        await using var app = await WaitingAsync();
        var approver = new Approver(app);
        var ticket = await approver.TicketAsync(Form.Key);
        await app.EvaluateAsync("图书馆/forms.txt", FormText.File(Form with { Score = 9 }));

        var answer = await approver.PostAsync(ticket, "approve");
        await app.SettleAsync();

        Assert.Equal((StatusCodes.Status409Conflict, "too-late"), (answer.Status, answer.Code));
        Assert.Equal((2, FormStatus.Waiting), ((await app.Storage.EvaluationAsync(Form.Key)).Round, (await app.Storage.EvaluationAsync(Form.Key)).Status));
    }

    [Fact]
    public async Task An_event_without_a_kept_decision_decides_nothing()
    {
        await using var app = await WaitingAsync();
        var step = Assert.Single(await app.Storage.InboxAsync()).StepInstance;

        await app.Client.RaiseEventAsync(step, "decision", new DecisionSignal("operator"));
        await app.SettleAsync();
        Assert.Equal(FormStatus.Waiting, (await app.Storage.EvaluationAsync(Form.Key)).Status);
        await new Approver(app).DecideAsync(Form.Key, "approve");

        Assert.Equal(FormStatus.Approved, (await app.Storage.EvaluationAsync(Form.Key)).Status);
    }

    private async Task<TestApp> WaitingAsync()
    {
        var app = await TestApp.StartAsync(azurite);
        await app.EvaluateAsync("图书馆/forms.txt", FormText.File(Form));
        return app;
    }
}
