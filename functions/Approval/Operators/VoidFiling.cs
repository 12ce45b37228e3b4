using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Approval.Callbacks;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Resources;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Operators;

/// <summary>Has a form voided that was filed by mistake and is back with its unit. Needs the function's key.</summary>
public sealed class VoidFiling(ResultTables tables, OperatorActions actions, TimeProvider time)
{
    private readonly RoundRows _rounds = new(tables, time);

    /// <summary>Starts the voiding.</summary>
    [Function(nameof(VoidFiling))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "operations/forms/{formKey}/void")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string formKey,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(formKey);
        if (await OperatorBody.ReadAsync<ReasonBody>(request, cancellation) is not var (_, reason)) return OperatorBody.NeedsReason;
        if (await _rounds.LatestAsync(formKey, cancellation) is not { } round)
            return Answer.Problem(StatusCodes.Status404NotFound, "form-unknown", "FormUnknown", formKey);
        var status = round.EndedAs ?? round.Outcome ?? FormStatus.Waiting;
        if (status == FormStatus.Voided)
            return Answer.Problem(StatusCodes.Status409Conflict, "voided-already", "VoidedAlready", formKey);
        if (status != FormStatus.Returned)
            return Answer.Problem(StatusCodes.Status409Conflict, "not-returned", "VoidNotReturned", Messages.Get("Status_" + status));

        var action = await actions.KeepAsync(formKey, new OperatorAction(reason, null, null, time.GetUtcNow()), cancellation);
        await OrchestrationStart.OnceAsync(client, nameof(VoidForm), action, new VoidRequest(formKey, round.Round, action), cancellation);
        return Results.Json(new { formKey, round = round.Round }, AppJson.Options, statusCode: StatusCodes.Status202Accepted);
    }
}
