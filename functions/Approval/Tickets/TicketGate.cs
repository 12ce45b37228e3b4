using Microsoft.AspNetCore.Http;

namespace PerfEval.Functions.Approval.Tickets;

/// <summary>
/// Lets in who shows a good ticket that is theirs. A good ticket is never refused for what others did wrong: only
/// refusals are counted, and only they turn into <c>429</c>.
/// </summary>
public sealed class TicketGate(TicketProtector tickets, SignedInPerson person, FailureLimits failures, TimeProvider time)
{
    /// <summary>Reads an inbox ticket.</summary>
    public Admission<InboxTicket> Inbox(HttpRequest request, string? text) =>
        Admit(request, text, tickets.ReadInbox(text), ticket => (ticket.Approver, ticket.Until));

    /// <summary>Reads a decision ticket.</summary>
    public Admission<DecisionTicket> Decision(HttpRequest request, string? text) =>
        Admit(request, text, tickets.ReadDecision(text), ticket => (ticket.Approver, ticket.Until));

    private Admission<T> Admit<T>(HttpRequest request, string? text, T? ticket, Func<T, (string Approver, DateTimeOffset Until)> read) where T : class
    {
        ArgumentNullException.ThrowIfNull(request);
        if (ticket is null) return Refuse<T>(request, text, new TicketRefusal(StatusCodes.Status403Forbidden, "ticket-invalid", "TicketInvalid"));
        var (approver, until) = read(ticket);
        if (until < time.GetUtcNow()) return new(null, new TicketRefusal(StatusCodes.Status410Gone, "ticket-late", "TicketLate", until));
        return person.Of(request, approver) switch
        {
            SignedIn.Nobody => Refuse<T>(request, text, new TicketRefusal(StatusCodes.Status401Unauthorized, "not-signed-in", "NotSignedIn")),
            SignedIn.Another => Refuse<T>(request, text, new TicketRefusal(StatusCodes.Status403Forbidden, "not-yours", "TicketNotYours")),
            _ => new(ticket, null),
        };
    }

    private Admission<T> Refuse<T>(HttpRequest request, string? text, TicketRefusal refusal) where T : class =>
        new(null, failures.Count(request, text) ? refusal : new TicketRefusal(StatusCodes.Status429TooManyRequests, "too-many-failures", "TooManyFailures"));
}
