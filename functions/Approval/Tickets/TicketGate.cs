using Microsoft.AspNetCore.Http;

namespace PerfEval.Functions.Approval.Tickets;

/// <summary>Lets in who shows a good ticket.</summary>
public sealed class TicketGate(TicketProtector tickets, TimeProvider time)
{
    /// <summary>Reads an inbox ticket.</summary>
    public Admission<InboxTicket> Inbox(HttpRequest request, string? text) => Admit(tickets.ReadInbox(text), ticket => ticket.Until);

    /// <summary>Reads a decision ticket.</summary>
    public Admission<DecisionTicket> Decision(HttpRequest request, string? text) => Admit(tickets.ReadDecision(text), ticket => ticket.Until);

    private Admission<T> Admit<T>(T? ticket, Func<T, DateTimeOffset> untilOf) where T : class
    {
        if (ticket is null) return new(null, new TicketRefusal(StatusCodes.Status403Forbidden, "ticket-invalid", "TicketInvalid"));
        var until = untilOf(ticket);
        return until < time.GetUtcNow() ? new(null, new TicketRefusal(StatusCodes.Status410Gone, "ticket-late", "TicketLate", until)) : new(ticket, null);
    }
}
