using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Approval.Rounds;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Operators;

/// <summary>Starts the next round of a closed form: with the change that waits, or else with what it said before.</summary>
public sealed class OpenRound(
    ResultTables tables, RoundBlobs forms, PendingForms pending, RoundWriter writer, OperatorActions actions, AuditTrail audit, ApprovalPolicy policy,
    ReceiptsDue due, TimeProvider time)
{
    private readonly RoundRows _rounds = new(tables, time);

    /// <summary>Opens the round, once; null where the form is not closed any more, or another round has come.</summary>
    [Function(nameof(OpenRound))]
    public async Task<WrittenForm?> RunAsync([ActivityTrigger] ReopenRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var closed = await _rounds.FindAsync(request.FormKey, request.Round, cancellation)
            ?? throw new InvalidOperationException($"Round {request.Round} of form {request.FormKey} is gone.");
        if (!closed.CanReopen) return null;
        var (planned, row, form) = await ContentAsync(closed, cancellation);
        if (await _rounds.ClaimAfterAsync(closed, row, cancellation) is not { Outcome: null } round) return null;

        var action = await actions.GetAsync(request.FormKey, request.Action, cancellation);
        await audit.AppendAsync(request.FormKey, [Entry(round, action)], cancellation);
        if (await writer.WriteAsync(round, form, FormJson.Canonical(form.Reading), policy.FirstStepOf(planned), first: false, cancellation) is not { } current) return null;
        await due.MarkAsync(round.UnitFolder, round.SubmissionId, cancellation);
        return WrittenForm.Open(planned, round, form, FormDisposition.Written, policy) with { Tag = current.ETag.ToString(), RoundTag = round.ETag.ToString() };
    }

    private async Task<(PlannedForm Planned, RoundRow Row, EvaluatedForm Form)> ContentAsync(RoundRow closed, CancellationToken cancellation)
    {
        if (await pending.FindAsync(closed.FormKey, cancellation) is var (change, changed) && IsChangeOf(closed, change))
        {
            var form = new EvaluatedForm(changed.Reading, changed.Evaluation);
            // Whom an operator calls in is to look at it: a rule may send it back, and never approves it.
            var planned = change.Planned with { Route = RouteOf(change.Planned.Risk) };
            var next = FormRows.Round(change.Submission, planned, form, change.ContentHash, time.GetUtcNow());
            next.FiledIn = FormFiles.With(closed.FiledIn, FormFiles.NameOf(change.Submission.Unit, change.Submission.Path));
            return (planned, next, form);
        }

        var kept = await forms.FindAsync(closed.FormKey, closed.Round, cancellation)
            ?? throw new InvalidOperationException($"The form of round {closed.Round} of {closed.FormKey} is gone.");
        var risk = Enum.Parse<RiskLevel>(closed.Risk, ignoreCase: true);
        var again = new PlannedForm(closed.FormNumber, closed.FormKey, risk, RouteOf(risk), HoldsRows: true, Shared: false, Gained: false);
        return (again, closed.Again(time.GetUtcNow()), new EvaluatedForm(kept.Reading, kept.Evaluation));
    }

    /// <summary>Whether a kept change is one of what a round said: its file is no older, and says something else. A file that is taken through again may say something else than before.</summary>
    private static bool IsChangeOf(RoundRow closed, PendingForm change) =>
        change.Submission.UploadedAt >= closed.UploadedAt && change.ContentHash != closed.ContentHash;

    private static FormRoute RouteOf(RiskLevel risk) => risk == RiskLevel.Blocked ? FormRoute.Return : FormRoute.Review;

    private static AuditEntry Entry(RoundRow round, OperatorAction action) => new()
    {
        EventId = string.Create(CultureInfo.InvariantCulture, $"{ApprovalEvents.Reopened}-{round.Round}"),
        Round = round.Round,
        Event = ApprovalEvents.Reopened,
        Comment = action.Reason,
    };
}
