namespace PerfEval.Functions.Approval.Tickets;

/// <summary>Why a ticket opens nothing.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">What programs tell refusals apart by.</param>
/// <param name="Message">The key of what people are told.</param>
/// <param name="Until">Until when the ticket was good; null where that is not what is wrong.</param>
public sealed record TicketRefusal(int Status, string Code, string Message, DateTimeOffset? Until = null);
