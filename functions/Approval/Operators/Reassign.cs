using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Approval.Callbacks;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Operators;

/// <summary>Gives an open step from one approver to another. Needs the function's key.</summary>
public sealed class Reassign(ResultTables tables, ApprovalPolicy policy, DecisionBlobs decisions, OperatorActions actions, TimeProvider time)
{
    /// <summary>Tells the step that waits; the due time stays.</summary>
    [Function(nameof(Reassign))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "operations/forms/{formKey}/reassign")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string formKey,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(formKey);
        if (await OperatorBody.ReadAsync<ReassignBody>(request, cancellation) is not var (body, reason)) return OperatorBody.NeedsReason;
        if (body is not { From: { Length: > 0 } from, To: { Length: > 0 } to } || !policy.Directory.All.Contains(to))
            return Answer.Problem(StatusCodes.Status400BadRequest, "approver-unknown", "ReassignUnknown", body.To ?? "", policy.Directory.Listed);
        if (await AskedAsync(from, formKey, cancellation) is not { } asked)
            return Answer.Problem(StatusCodes.Status409Conflict, "not-asked", "ReassignNotAsked", formKey, from);
        if (await AskedAsync(to, formKey, cancellation) is not null)
            return Answer.Problem(StatusCodes.Status409Conflict, "asked-already", "ReassignAsked", formKey, to);
        var step = await decisions.OfStepAsync(new FormRound(formKey, asked.Year, asked.Round), asked.Step, cancellation);
        if (step.Of(to) is not null) return Answer.Problem(StatusCodes.Status409Conflict, "decided-already", "ReassignDecided", formKey, to);
        var form = await tables.FindAsync<EvaluationRow>(TableNames.Evaluations, asked.Year, formKey, cancellation);
        if (form is not null && policy.Directory.MembersOf(form.ImplementingUnit, form.UnitFolder).Contains(to))
            return Answer.Problem(StatusCodes.Status409Conflict, "units-own", "DecisionUnitsOwn");

        var action = await actions.KeepAsync(formKey, new OperatorAction(reason, from, to, time.GetUtcNow()), cancellation);
        return await ApprovalSignals.TryRaiseAsync(client, asked.StepInstance, ApprovalSignals.Reassigned, new ReassignSignal(action), cancellation)
            ? Results.Json(new { formKey, from, to }, AppJson.Options, statusCode: StatusCodes.Status202Accepted)
            : Answer.Problem(StatusCodes.Status409Conflict, "not-asked", "ReassignNotAsked", formKey, from);
    }

    /// <summary>The row of a form in an approver's inbox; null where it does not wait for them.</summary>
    private async Task<InboxRow?> AskedAsync(string approver, string formKey, CancellationToken cancellation)
    {
        var partition = TableKey.FromText(approver);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and FormKey eq {formKey}");
        return await tables[TableNames.Inbox].QueryAsync<InboxRow>(filter, cancellationToken: cancellation).OrderByDescending(row => row.Round).FirstOrDefaultAsync(cancellation);
    }
}
