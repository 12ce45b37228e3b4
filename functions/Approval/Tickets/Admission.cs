namespace PerfEval.Functions.Approval.Tickets;

/// <summary>What became of a ticket that somebody showed: the ticket, or why it opens nothing.</summary>
/// <typeparam name="T">The kind of ticket.</typeparam>
/// <param name="Ticket">The ticket, good and the bearer's own; null where it is refused.</param>
/// <param name="Refusal">Why it is refused; null where it is not.</param>
public sealed record Admission<T>(T? Ticket, TicketRefusal? Refusal) where T : class;
