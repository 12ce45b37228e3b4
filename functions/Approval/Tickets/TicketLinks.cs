using Microsoft.Extensions.Options;
using PerfEval.Functions.Settings;

namespace PerfEval.Functions.Approval.Tickets;

/// <summary>Makes the links that messages and pages carry, under the configured address.</summary>
public sealed class TicketLinks(TicketProtector tickets, IOptions<PerfEvalOptions> options, TimeProvider time)
{
    private static readonly TimeSpan InboxLifetime = TimeSpan.FromDays(14);

    /// <summary>A link to an approver's inbox.</summary>
    public Uri Inbox(string approver)
    {
        var ticket = tickets.Protect(new InboxTicket(approver, time.GetUtcNow() + InboxLifetime));
        return new Uri(options.Value.BaseAddress!, $"api/inbox?ticket={ticket}");
    }
}
