namespace PerfEval.Functions.Approval.Tickets;

/// <summary>Lets an approver see their inbox, and nothing else.</summary>
/// <param name="Approver">The approver.</param>
/// <param name="Until">Until when.</param>
public sealed record InboxTicket(string Approver, DateTimeOffset Until);
