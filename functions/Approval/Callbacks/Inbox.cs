using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Approval.Pages;
using PerfEval.Functions.Approval.Pages.Inboxes;
using PerfEval.Functions.Approval.Pages.Outcomes;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>What waits for an approver, with the tickets that decide it: a page for a browser, JSON for a program.</summary>
public sealed class Inbox(TicketGate gate, InboxReader reader, WaitingTickets tickets, PageFrames frames, TimeText times)
{
    /// <summary>Lists the approver's forms, the worst first.</summary>
    [Function(nameof(Inbox))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "inbox")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.HttpContext.Response.Headers.Vary = "Accept, Accept-Language";
        var text = request.Query["ticket"].ToString();
        var admission = gate.Inbox(request, text);
        if (admission.Ticket is not { } ticket)
            return Page.IsWanted(request) ? Page.Of<RefusalPage>(frames.Of(request), RefusalView.Of(admission.Refusal!), admission.Refusal!.Status) : Answer.Refused(admission.Refusal!, times);

        var waiting = await reader.OfAsync(ticket.Approver, cancellation);
        if (!Page.IsWanted(request)) return Results.Json(waiting.Select(Item), AppJson.Options);
        return Page.Of<InboxPage>(frames.Of(request), new InboxView
        {
            Approver = ticket.Approver,
            Ticket = text,
            TicketOf = entry => tickets.Of(entry.Row),
            Waiting = waiting,
            Filter = InboxFilter.Of(request.Query),
            Number = int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1,
            AllSelected = request.Query["select"] == "all",
        });
    }

    private InboxItem Item(InboxEntry entry)
    {
        var row = entry.Row;
        return new InboxItem(
            row.FormKey, row.ProjectName, row.ImplementingUnit, row.Risk, row.Errors, row.Warnings,
            row.SelfScoreHundredths / 100m, row.RecomputedScoreHundredths / 100m, row.Step, row.DueAt, tickets.Of(row));
    }
}
