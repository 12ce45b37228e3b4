using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>Records a kept decision in the audit trail.</summary>
public sealed class RecordDecision(DecisionBlobs decisions, AuditTrail audit)
{
    /// <summary>Records it, with an entry for each reviewed row and each change asked for; returns what was decided, or null where no decision is kept.</summary>
    [Function(nameof(RecordDecision))]
    public async Task<Decision?> RunAsync([ActivityTrigger] DecisionRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await decisions.FindAsync(request.Form, request.Step, request.Approver, cancellation) is not { } record) return null;
        var decided = new AuditEntry
        {
            EventId = string.Create(CultureInfo.InvariantCulture, $"{ApprovalEvents.Decided}-{request.Form.Round}-{request.Step}-{request.Approver}"),
            Round = request.Form.Round,
            Event = ApprovalEvents.Decided,
            Step = request.Step,
            Approver = request.Approver,
            Decision = record.Decision,
            Comment = record.Comment.Length == 0 ? null : record.Comment,
        };
        var reviews = record.Reviewed.Select(review => decided with
        {
            EventId = string.Create(CultureInfo.InvariantCulture, $"{decided.EventId}-{review.Row}"),
            Comment = review.Reason,
            ReviewedRow = review.Row,
            ReviewedScore = review.Score,
        });
        var changes = record.Changes.Select((change, index) => decided with
        {
            EventId = string.Create(CultureInfo.InvariantCulture, $"{decided.EventId}-change-{index + 1}"),
            Comment = change.Text,
            ChangeRow = change.Row,
            ChangeField = change.Field ?? (change.Row is null ? "" : null),
        });
        await audit.AppendAsync(request.Form.FormKey, [decided, .. reviews, .. changes], cancellation);
        return record.Decision;
    }
}
