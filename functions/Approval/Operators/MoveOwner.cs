using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Operators;

/// <summary>Makes another unit folder the owner of a form key. What was filed, and an open step, stay as they are.</summary>
public sealed class MoveOwner(ResultTables tables, SubmissionRows submissions, OperatorActions actions, AuditTrail audit, MovedForms moved, TimeProvider time)
{
    private readonly RoundRows _rounds = new(tables, time);

    /// <summary>Moves it. Doing it twice moves it once.</summary>
    [Function(nameof(MoveOwner))]
    public async Task RunAsync([ActivityTrigger] MoveRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var action = await actions.GetAsync(request.FormKey, request.Action, cancellation);
        if (action is not { From: { } from, To: { } to }) throw new InvalidOperationException($"The action {request.Action} is no move.");
        var round = await _rounds.MoveAsync(request.FormKey, to, cancellation);
        // What the folder has uploaded of the form was not taken in; the same file again must be.
        await submissions.ForgetContentsAsync(to, cancellation);
        var entry = new AuditEntry
        {
            EventId = $"{ApprovalEvents.Moved}-{request.Action}",
            Round = round,
            Event = ApprovalEvents.Moved,
            Comment = $"{from} → {to}: {action.Reason}",
        };
        await audit.AppendAsync(request.FormKey, [entry], cancellation);
        await moved.TellAsync(request.FormKey, from, to, cancellation);
    }
}
