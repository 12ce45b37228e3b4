using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Approval.Callbacks;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Resources;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Operators;

/// <summary>Has a closed form opened again. Needs the function's key.</summary>
public sealed class Reopen(ResultTables tables, OperatorActions actions, TimeProvider time)
{
    private readonly RoundRows _rounds = new(tables, time);

    /// <summary>Starts the opening, and answers with the round that it will be.</summary>
    [Function(nameof(Reopen))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "operations/forms/{formKey}/reopen")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string formKey,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(formKey);
        if (await OperatorBody.ReadAsync<ReasonBody>(request, cancellation) is not var (_, reason)) return OperatorBody.NeedsReason;
        if (await _rounds.LatestAsync(formKey, cancellation) is not { } round)
            return Answer.Problem(StatusCodes.Status404NotFound, "form-unknown", "FormUnknown", formKey);
        if (!round.CanReopen)
            return Answer.Problem(StatusCodes.Status409Conflict, "not-closed", "ReopenNotClosed", Messages.Get("Status_" + (round.EndedAs ?? round.Outcome ?? FormStatus.Waiting)));

        var action = await actions.KeepAsync(formKey, new OperatorAction(reason, null, null, time.GetUtcNow()), cancellation);
        await OrchestrationStart.OnceAsync(client, nameof(ReopenForm), action, new ReopenRequest(formKey, round.Round, action), cancellation);
        return Results.Json(new { formKey, round = round.Round + 1 }, AppJson.Options, statusCode: StatusCodes.Status202Accepted);
    }
}
