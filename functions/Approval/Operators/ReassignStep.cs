using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Approval.Steps;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Operators;

/// <summary>Gives an open step from one approver to another: the audit trail, and both inboxes. The due time stays.</summary>
public sealed class ReassignStep(OperatorActions actions, OpenForms forms, InboxRows inbox, DecisionBlobs decisions, AuditTrail audit)
{
    /// <summary>Reassigns, unless the approver has decided meanwhile, or is not asked any more, or the other is asked already.</summary>
    [Function(nameof(ReassignStep))]
    public async Task<Reassigned> RunAsync([ActivityTrigger] ReassignRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var place = request.Asking.Place;
        var action = await actions.GetAsync(place.Form.FormKey, request.Action, cancellation);
        var unchanged = new Reassigned(request.Approvers, null);
        if (action is not { From: { } from, To: { } to } || !request.Approvers.Contains(from) || request.Approvers.Contains(to)) return unchanged;
        if ((await decisions.OfStepAsync(place.Form, place.Step, cancellation)).Of(from) is not null) return unchanged;
        if (await forms.FindAsync(place.Form, cancellation) is not { } form) return unchanged;

        var entry = StepEntries.Of(place, ApprovalEvents.Reassigned, request.Action) with { Approver = to, ForApprover = from, Comment = action.Reason };
        await audit.AppendAsync(place.Form.FormKey, [entry], cancellation);
        await inbox.AskAsync(request.Asking, to, from, form, cancellation);
        await inbox.LeaveAsync(place, request.Asking.DueAt, from, cancellation);
        return new Reassigned(request.Approvers.Replace(from, to), to);
    }
}
