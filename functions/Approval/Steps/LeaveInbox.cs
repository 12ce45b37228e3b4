using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>Takes a form out of the inboxes of those who were asked, and records what ended their step.</summary>
public sealed class LeaveInbox(ResultTables tables, AuditTrail audit, WorkCalendar calendar, ILogger<LeaveInbox> logger)
{
    /// <summary>Ends the asking.</summary>
    [Function(nameof(LeaveInbox))]
    public async Task RunAsync([ActivityTrigger] LeaveRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Event is { } happened)
        {
            var entry = new AuditEntry
            {
                EventId = string.Create(CultureInfo.InvariantCulture, $"{happened}-{request.StepInstance}-{request.DueAt:yyyyMMdd}"),
                Round = request.Form.Round,
                Event = happened,
                Step = request.Step,
            };
            await audit.AppendAsync(request.Form.FormKey, [entry], cancellation);
            if (happened == ApprovalEvents.Lapsed) Log.StepLapsed(logger, request.Form.FormKey, request.Form.Round, request.Step);
        }

        var row = InboxRow.RowKeyOf(calendar.DayOf(request.DueAt), request.Form.FormKey);
        foreach (var approver in request.Approvers)
            await LeaveAsync(TableKey.FromText(approver), row, request.StepInstance, cancellation);
    }

    /// <summary>Deletes the row, unless a later round that is due on the same day has its place.</summary>
    private async Task LeaveAsync(string approver, string key, string stepInstance, CancellationToken cancellation)
    {
        while (await tables.FindAsync<InboxRow>(TableNames.Inbox, approver, key, cancellation) is { } row && row.StepInstance == stepInstance)
        {
            if (await tables.TryDeleteAsync(TableNames.Inbox, row, cancellation)) return;
        }
    }
}
