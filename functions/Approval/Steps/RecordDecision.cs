using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Steps;

/// <summary>Records the kept decisions of a step in the audit trail, in the order in which they came.</summary>
public sealed class RecordDecision(DecisionBlobs decisions, InboxRows inbox, AuditTrail audit)
{
    /// <summary>
    /// Records them, with an entry for each reviewed row and each change asked for; who has decided is not asked any more.
    /// </summary>
    /// <returns>How the step ended, one of <see cref="FormStatus"/>; null where no decision has ended it.</returns>
    [Function(nameof(RecordDecision))]
    public async Task<string?> RunAsync([ActivityTrigger] DecisionRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (place, dueAt, closing, end) = request;
        var step = closing
            ? await decisions.SealAsync(place.Form, place.Step, cancellation)
            : await decisions.OfStepAsync(place.Form, place.Step, cancellation);
        if (step.Decisions.IsEmpty) return null;
        await audit.AppendAsync(place.Form.FormKey, [.. step.Decisions.SelectMany(decision => Entries(place, decision))], end, cancellation);
        // Where the step has ended it takes the form out of all inboxes.
        if (step.Outcome is null) await inbox.LeaveAsync(place, dueAt, step.Decisions.Select(decision => decision.Approver), cancellation);
        return step.Outcome;
    }

    private static IEnumerable<AuditEntry> Entries(StepPlace place, DecisionRecord record)
    {
        var decided = new AuditEntry
        {
            EventId = string.Create(CultureInfo.InvariantCulture, $"{ApprovalEvents.Decided}-{place.Form.Round}-{place.Step}-{record.Approver}"),
            Round = place.Form.Round,
            Event = ApprovalEvents.Decided,
            Step = place.Step,
            Approver = record.Approver,
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
        return [decided, .. reviews, .. changes];
    }
}
