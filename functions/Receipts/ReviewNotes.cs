using System.Collections.Immutable;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Receipts;

/// <summary>Puts on a receipt what the approvers of a form's round said: their comments, what the unit is to change, and the scores they gave single rows; and why an operator has voided it.</summary>
public sealed class ReviewNotes(AuditTrail audit, ApprovalPolicy policy)
{
    /// <summary>The form with the notes of its round; of a form that no person has decided, as it is.</summary>
    public async Task<ReceiptForm> AddAsync(ReceiptForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        form = form with { VoidReason = null };
        if (form.Status is not (FormStatus.Returned or FormStatus.Rejected or FormStatus.Approved or FormStatus.Voided)) return form with { Comments = [], Changes = [], Rows = Reviewed(form, []) };
        var trail = await audit.OfFormAsync(form.FormKey, cancellation);
        // What approvers wished of it is not to be done any more.
        if (form.Status == FormStatus.Voided) return form with { Comments = [], Changes = [], Rows = Reviewed(form, []), VoidReason = trail.LastOrDefault(row => row.Round == form.Round && row.Event == ApprovalEvents.Voided)?.Comment };
        var decided = trail
            .Where(row => row.Round == form.Round && row.Event == ApprovalEvents.Decided && row.ReviewedRow is null)
            .ToLookup(AsksForChange);
        return form with
        {
            Comments = [.. decided[false].Where(row => row.Comment is not null).Select(Comment)],
            Changes = [.. decided[true].Select(Change)],
            // Of a form that was not approved none counts.
            Rows = Reviewed(form, form.Status == FormStatus.Approved ? trail : []),
        };
    }

    private static ImmutableArray<ReceiptRow> Reviewed(ReceiptForm form, IEnumerable<ApprovalRow> trail)
    {
        var reviews = Reviews(trail, form.Round);
        return
        [
            .. form.Rows.Select(row => reviews.GetValueOrDefault(row.Number) is { } review
                ? row with { Reviewed = review.ReviewedScoreHundredths / 100m, ReviewReason = review.Comment }
                : row with { Reviewed = null, ReviewReason = null }),
        ];
    }

    /// <summary>The entries that give rows the scores that count, by the number of their row: those of the last approving decision.</summary>
    private static Dictionary<int, ApprovalRow> Reviews(IEnumerable<ApprovalRow> trail, int round)
    {
        var approving = trail.Where(row => row.Round == round && row.Event == ApprovalEvents.Decided && row.Decision == AppJson.Name(Decision.Approve)).ToList();
        if (approving.FindLast(row => row.ReviewedRow is null) is not { } last) return [];
        return approving.Where(row => row.ReviewedRow is not null && row.Step == last.Step && row.Approver == last.Approver).ToDictionary(row => row.ReviewedRow!.Value);
    }

    private static bool AsksForChange(ApprovalRow row) => row is { ChangeRow: not null } or { ChangeField: not null };

    private static RequestedChange Change(ApprovalRow row) => new(row.ChangeRow, string.IsNullOrEmpty(row.ChangeField) ? null : row.ChangeField, row.Comment ?? "");

    private ReceiptComment Comment(ApprovalRow row)
    {
        var (zh, en) = policy.TitleOf(row.Step);
        return new ReceiptComment(row.Step, zh, en, Enum.Parse<Decision>(row.Decision!, ignoreCase: true), row.Comment!);
    }
}
