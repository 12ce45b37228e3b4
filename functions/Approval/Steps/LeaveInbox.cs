using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Approval.Audit;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>Takes a form out of the inboxes of those who were asked, and records what ended their step.</summary>
public sealed class LeaveInbox(InboxRows inbox, AuditTrail audit)
{
    /// <summary>Ends the asking.</summary>
    [Function(nameof(LeaveInbox))]
    public async Task RunAsync([ActivityTrigger] LeaveRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var place = request.Place;
        if (request.Event is { } happened)
        {
            var entry = new AuditEntry
            {
                EventId = string.Create(CultureInfo.InvariantCulture, $"{happened}-{place.Instance}-{request.DueAt:yyyyMMdd}"),
                Round = place.Form.Round,
                Event = happened,
                Step = place.Step,
            };
            await audit.AppendAsync(place.Form.FormKey, [entry], cancellation);
        }

        foreach (var approver in request.Approvers) await inbox.LeaveAsync(place, request.DueAt, approver, cancellation);
    }
}
