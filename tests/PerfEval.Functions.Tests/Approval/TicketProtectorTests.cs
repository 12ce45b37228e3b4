using Microsoft.AspNetCore.DataProtection;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Tickets;

namespace PerfEval.Functions.Tests.Approval;

public class TicketProtectorTests
{
    private static readonly DateTimeOffset Until = new(2023, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DecisionTicket Ticket = new("approver", new FormRound("key", "2022", 1), "step", "instance", Until, Until);
    private readonly TicketProtector _tickets = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void ReadDecision_OfItsOwnTicket_GivesItBack() => Assert.Equal(Ticket, _tickets.ReadDecision(_tickets.Protect(Ticket)));

    [Fact]
    public void ReadInbox_OfADecisionTicket_IsRefused() => Assert.Null(_tickets.ReadInbox(_tickets.Protect(Ticket)));

    [Fact]
    public void ReadDecision_OfAnInboxTicket_IsRefused() => Assert.Null(_tickets.ReadDecision(_tickets.Protect(new InboxTicket("approver", Until))));

    [Fact]
    public void ReadDecision_SignedWithAnotherKey_IsRefused() =>
        Assert.Null(_tickets.ReadDecision(new TicketProtector(new EphemeralDataProtectionProvider()).Protect(Ticket)));

    [Fact]
    public void ReadDecision_WithAnyCharacterChanged_IsRefused()
    {
        var text = _tickets.Protect(Ticket);
        for (var i = 0; i < text.Length; i += 7)
        {
            var changed = text[..i] + (text[i] == 'A' ? 'B' : 'A') + text[(i + 1)..];

            Assert.Null(_tickets.ReadDecision(changed));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not base64 ***")]
    [InlineData("AAAA")]
    public void ReadDecision_OfWhatIsNoTicket_IsRefused(string? text) => Assert.Null(_tickets.ReadDecision(text));
}
