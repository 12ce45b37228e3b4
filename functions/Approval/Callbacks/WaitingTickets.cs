using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>Makes the decision tickets of the forms that wait when an inbox is drawn.</summary>
public sealed class WaitingTickets(TicketProtector tickets, TimeProvider time)
{
    /// <summary>How long such a ticket is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>The ticket that shows a form and decides it.</summary>
    public string Of(InboxRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var form = new FormRound(row.FormKey, row.Year, row.Round);
        return tickets.Protect(new DecisionTicket(row.Approver, form, row.Step, row.StepInstance, row.DueAt, time.GetUtcNow() + Lifetime));
    }
}
