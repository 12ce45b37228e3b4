using PerfEval.Functions.Approval.Pages;
using PerfEval.Functions.Approval.Pages.Forms;
using PerfEval.Functions.Approval.Pages.Inboxes;
using PerfEval.Functions.Approval.Pages.Outcomes;
using PerfEval.Functions.Approval.Tickets;

namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>
/// Where an approver goes on to from a form that they opened from their inbox. A page knows its inbox by the inbox ticket
/// that its address carries beside the decision ticket: neither does the other's work.
/// </summary>
public sealed class Onward(TicketProtector tickets, InboxReader reader, WaitingTickets waiting, TimeProvider time)
{
    /// <summary>The inbox ticket, where it is the same approver's and still good; otherwise null, and the page stands by itself.</summary>
    public string? InboxOf(string approver, string? text) =>
        tickets.ReadInbox(text) is { } ticket && ticket.Approver == approver && ticket.Until >= time.GetUtcNow() ? text : null;

    /// <summary>The forms before and after one in the inbox; null where there is no inbox, or the form is not in it.</summary>
    public async Task<FormNeighbours?> AroundAsync(PageFrame frame, DecisionTicket ticket, string? inbox, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        if (inbox is null) return null;
        var entries = await reader.OfAsync(ticket.Approver, cancellation);
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Row.FormKey != ticket.Form.FormKey) continue;
            var next = i + 1 < entries.Count ? entries[i + 1] : null;
            return new FormNeighbours(i + 1, entries.Count, i > 0 ? Address(entries[i - 1]) : null, next is null ? null : Address(next), next?.Title);
        }

        return null;

        string Address(InboxEntry entry) => InboxAddress.OfForm(frame, waiting.Of(entry.Row), inbox);
    }

    /// <summary>What an approver is told of decisions, with the form that comes next.</summary>
    /// <param name="frame">What the page is drawn into.</param>
    /// <param name="approver">The approver.</param>
    /// <param name="inbox">Their inbox ticket; null where the form was opened by itself.</param>
    /// <param name="forms">The forms and what became of each.</param>
    /// <param name="around">The forms around the one decided; null where that is not known, and the worst that waits comes next.</param>
    /// <param name="filter">The filter of the inbox; null for none.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<OutcomeView> OutcomeAsync(
        PageFrame frame, string approver, string? inbox, IReadOnlyList<DecidedForm> forms, FormNeighbours? around = null, InboxFilter? filter = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var view = new OutcomeView { Approver = approver, Forms = forms };
        if (inbox is null) return view;
        // The step takes a decided form out of the inbox a moment later.
        var decided = forms.Select(form => form.Result.Form?.FormKey).ToHashSet();
        var left = (await reader.OfAsync(approver, cancellation)).Where(entry => !decided.Contains(entry.Row.FormKey)).ToList();
        var worst = left.Count > 0 && forms.Count == 1 ? left[0] : null;
        return view with
        {
            Inbox = InboxAddress.Of(frame, inbox, filter ?? InboxFilter.None),
            Waiting = left.Count,
            Next = around?.Next ?? (worst is null ? null : InboxAddress.OfForm(frame, waiting.Of(worst.Row), inbox)),
            NextTitle = around?.NextTitle ?? worst?.Title,
        };
    }
}
