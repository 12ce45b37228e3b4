using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Approval.Pages;
using PerfEval.Functions.Approval.Pages.Forms;
using PerfEval.Functions.Approval.Pages.Outcomes;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>Shows an approver the form that a decision ticket is for. It only ever shows: mail scanners follow links.</summary>
public sealed class ShowForm(TicketGate gate, DecisionTaker taker, FormViews views, Onward onward, PageFrames frames, TimeText times)
{
    /// <summary>The form's page; a page that says why where there is nothing to decide.</summary>
    [Function(nameof(ShowForm))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "form")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var frame = frames.Of(request);
        var text = request.Query["ticket"].ToString();
        var admission = gate.Decision(request, text);
        if (admission.Ticket is not { } ticket)
            return Page.IsWanted(request) ? Page.Of<RefusalPage>(frame, RefusalView.Of(admission.Refusal!), admission.Refusal!.Status) : Answer.Refused(admission.Refusal!, times);
        var inbox = onward.InboxOf(ticket.Approver, request.Query["inbox"]);
        if (await taker.SpentAsync(ticket, cancellation) is { } spent)
            return Page.Of<OutcomePage>(frame, await onward.OutcomeAsync(frame, ticket.Approver, inbox, [new DecidedForm(spent)], cancellation: cancellation), spent.Status);
        return Page.Of<FormPage>(frame, await views.OfAsync(frame, ticket, text, inbox, cancellation));
    }
}
