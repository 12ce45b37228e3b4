using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>Takes a form out of the inboxes of those who were asked, and records what ended their step.</summary>
public sealed class LeaveInbox(InboxRows inbox, AuditTrail audit, ILogger<LeaveInbox> logger)
{
    /// <summary>Ends the asking.</summary>
    [Function(nameof(LeaveInbox))]
    public async Task RunAsync([ActivityTrigger] LeaveRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var place = request.Place;
        if (request.Event is { } happened)
        {
            var entry = StepEntries.Of(place, happened, request.DueAt.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
            await audit.AppendAsync(place.Form.FormKey, [entry], cancellation);
            if (happened == ApprovalEvents.Lapsed) Log.StepLapsed(logger, place.Form.FormKey, place.Form.Round, place.Step);
        }

        await inbox.LeaveAsync(place, request.DueAt, request.Approvers, cancellation);
    }
}
