using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Approval.Callbacks;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Operators;

/// <summary>Has a form key given to another unit folder, whose uploads are then taken in. Needs the function's key.</summary>
public sealed class Move(ResultTables tables, OperatorActions actions, TimeProvider time)
{
    private readonly RoundRows _rounds = new(tables, time);

    /// <summary>Starts the move.</summary>
    [Function(nameof(Move))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "operations/forms/{formKey}/move")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string formKey,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(formKey);
        if (await OperatorBody.ReadAsync<MoveBody>(request, cancellation) is not var (body, reason)) return OperatorBody.NeedsReason;
        if (body.Unit is not { } unit || !UploadName.IsUnitFolder(unit))
            return Answer.Problem(StatusCodes.Status400BadRequest, "not-a-folder", "MoveNotAFolder", body.Unit ?? "");
        if (await _rounds.OwnerAsync(formKey, cancellation) is not { } owner)
            return Answer.Problem(StatusCodes.Status404NotFound, "form-unknown", "FormUnknown", formKey);
        if (owner == unit)
            return Answer.Problem(StatusCodes.Status409Conflict, "there-already", "MoveThere", formKey, unit);

        var action = await actions.KeepAsync(formKey, new OperatorAction(reason, owner, unit, time.GetUtcNow()), cancellation);
        await OrchestrationStart.OnceAsync(client, nameof(MoveForm), action, new MoveRequest(formKey, action), cancellation);
        return Results.Json(new { formKey, from = owner, unit }, AppJson.Options, statusCode: StatusCodes.Status202Accepted);
    }
}
