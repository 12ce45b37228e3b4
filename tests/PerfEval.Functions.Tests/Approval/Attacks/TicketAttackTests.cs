using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval.Attacks;

/// <summary>A ticket that is not good, or not for this, opens nothing and changes nothing.</summary>
[Collection(nameof(AttackedApp))]
public sealed class TicketAttackTests(AttackedApp app)
{
    [Theory]
    [InlineData("")]
    [InlineData("forged")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("eyJhcHByb3ZlciI6ImxlYWQifQ")]
    public Task A_forged_ticket(string ticket) => RefusedAsync(ticket, HttpStatusCode.Forbidden, "ticket-invalid");

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(100)]
    public async Task A_truncated_ticket(int less) =>
        await RefusedAsync(app.Tickets.Protect(await app.TicketAsync(AttackedApp.Plain))[..^less], HttpStatusCode.Forbidden, "ticket-invalid");

    [Fact]
    public async Task A_ticket_with_one_bit_changed()
    {
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(app.Tickets.Protect(await app.TicketAsync(AttackedApp.Plain)));
        bytes[^20] ^= 1;

        await RefusedAsync(System.Buffers.Text.Base64Url.EncodeToString(bytes), HttpStatusCode.Forbidden, "ticket-invalid");
    }

    [Fact]
    public async Task A_ticket_signed_again_with_another_key() =>
        await RefusedAsync(new TicketProtector(new EphemeralDataProtectionProvider()).Protect(await app.TicketAsync(AttackedApp.Plain)), HttpStatusCode.Forbidden, "ticket-invalid");

    [Fact]
    public async Task An_expired_ticket() =>
        await RefusedAsync(
            app.Tickets.Protect(await app.TicketAsync(AttackedApp.Plain) with { Until = DateTimeOffset.UtcNow.AddSeconds(-1) }), HttpStatusCode.Gone, "ticket-late");

    [Fact]
    public async Task A_ticket_of_an_approver_who_was_not_asked() =>
        await RefusedAsync(app.Tickets.Protect(await app.TicketAsync(AttackedApp.Plain) with { Approver = "stranger" }), HttpStatusCode.Conflict, "too-late");

    [Fact]
    public async Task Another_approvers_place_at_the_step_with_a_ticket_of_ones_own()
    {
        var own = await app.TicketAsync(AttackedApp.Plain);
        var other = await app.TicketAsync(AttackedApp.Hostile, "deputy");

        await RefusedAsync(app.Tickets.Protect(own with { StepInstance = other.StepInstance }), HttpStatusCode.Conflict, "too-late");
    }

    [Fact]
    public async Task Another_forms_ticket()
    {
        var own = await app.TicketAsync(AttackedApp.Plain);
        var other = await app.TicketAsync(AttackedApp.Hostile);

        await RefusedAsync(app.Tickets.Protect(own with { Form = other.Form }), HttpStatusCode.Conflict, "too-late");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-1)]
    public async Task Another_rounds_ticket(int round)
    {
        var ticket = await app.TicketAsync(AttackedApp.Plain);

        await RefusedAsync(app.Tickets.Protect(ticket with { Form = ticket.Form with { Round = round } }), HttpStatusCode.Conflict, "too-late");
    }

    [Fact]
    public async Task A_ticket_of_another_step() =>
        await RefusedAsync(app.Tickets.Protect(await app.TicketAsync(AttackedApp.Plain) with { Step = "finance" }), HttpStatusCode.Conflict, "too-late");

    [Fact]
    public Task A_ticket_of_the_inbox_for_a_decision() =>
        RefusedAsync(app.Tickets.Protect(new InboxTicket("lead", DateTimeOffset.UtcNow.AddHours(1))), HttpStatusCode.Forbidden, "ticket-invalid");

    [Fact]
    public async Task A_ticket_of_a_decision_for_the_inbox()
    {
        var ticket = app.Tickets.Protect(await app.TicketAsync(AttackedApp.Plain));

        using var answer = await app.SendAsync(HttpMethod.Get, "api/inbox?ticket=" + ticket);

        Assert.Equal((HttpStatusCode.Forbidden, "ticket-invalid"), (answer.StatusCode, await CodeAsync(answer)));
    }

    private async Task RefusedAsync(string ticket, HttpStatusCode status, string code)
    {
        var before = await app.StateAsync();

        using var answer = await app.DecideAsync(ticket);

        Assert.Equal((status, code), (answer.StatusCode, await CodeAsync(answer)));
        Assert.Equal(before, await app.StateAsync());
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) => (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["title"];
}
