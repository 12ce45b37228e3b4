using Microsoft.Extensions.Logging;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Notifications.Digests;

/// <summary>Records in the audit trail of each form that its approver was not told of it, and lets it be.</summary>
public sealed class DigestFailures(InboxNewsRows news, AuditTrail audit, ILogger<DigestFailures> logger)
{
    /// <summary>Records it.</summary>
    /// <param name="rows">What was to be told.</param>
    /// <param name="reason">Why it was not, in words that may be logged.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task RecordAsync(IReadOnlyList<InboxRow> rows, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0) return;
        Log.ApproverNotTold(logger, rows.Count, reason);
        foreach (var row in rows)
        {
            var entry = new AuditEntry
            {
                EventId = $"{ApprovalEvents.NotifyFailed}-{row.News}-{row.Approver}",
                Round = row.Round,
                Event = ApprovalEvents.NotifyFailed,
                Step = row.Step,
                Approver = row.Approver,
            };
            await audit.AppendAsync(row.FormKey, [entry], cancellation);
        }

        await news.SettleAsync(rows, cancellation);
    }
}
