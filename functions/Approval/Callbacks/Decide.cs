using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>The callback by which an approver decides: the post of a page, or JSON of a program. Only a POST decides.</summary>
public sealed class Decide(TicketGate gate, DecisionTaker taker, PagePost pages, TimeText times)
{
    private const int MaxBody = 256 * 1024;

    /// <summary>Takes a decision: saying the same twice answers the same, a second different one is refused with the first.</summary>
    [Function(nameof(Decide))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "decisions")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.HasFormContentType) return await pages.AnswerAsync(request, client, cancellation);
        if (await JsonBody.ReadAsync<DecisionBody>(request, MaxBody, cancellation) is not { } body || (body.Reviewed ?? []).Any(review => review is null))
            return Answer.Problem(StatusCodes.Status400BadRequest, "bad-request", "DecisionBadRequest", "JSON");
        var admission = gate.Decision(request, body.Ticket);
        if (admission.Ticket is not { } ticket) return Answer.Refused(admission.Refusal!, times);
        return Told(await taker.TakeAsync(client, ticket, body, cancellation));
    }

    private static IResult Told(DecisionResult result)
    {
        if (result is not { IsRecorded: true, Standing: { } standing }) return Answer.Problem(result.Status, result.Code, result.Message, [.. result.Arguments]);
        var (zh, en) = Messages.Get(result.Message, [.. result.Arguments]);
        return Results.Json(new DecisionAnswer(standing.Decision, standing.At, zh, en), AppJson.Options, statusCode: result.Status);
    }
}
