using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Approval.Steps;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>The callback by which an approver decides. Only a POST decides.</summary>
public sealed class Decide(TicketGate gate, DecisionBlobs decisions, ChangeCheck changes, ResultTables tables, InboxRows inbox, TimeProvider time)
{
    private const int MaxComment = 2000;
    private const int MaxBody = 256 * 1024;

    /// <summary>Takes a decision: saying the same twice answers the same, a second different one is refused with the first.</summary>
    [Function(nameof(Decide))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "decisions")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await ReadBodyAsync(request, cancellation) is not { } body || (body.Reviewed ?? []).Any(review => review is null)) return Answer.Problem(StatusCodes.Status400BadRequest, "bad-request", "DecisionBadRequest", "JSON");
        var admission = gate.Decision(request, body.Ticket);
        if (admission.Ticket is not { } ticket) return Answer.Refused(admission.Refusal!);
        if (!Enum.TryParse<Decision>(body.Decision, ignoreCase: true, out var decision) || !decision.ToString().Equals(body.Decision, StringComparison.OrdinalIgnoreCase))
            return Answer.Problem(StatusCodes.Status400BadRequest, "decision-unknown", "DecisionUnknown");
        var comment = body.Comment?.Trim() ?? "";
        if (comment.Length > MaxComment) return Answer.Problem(StatusCodes.Status400BadRequest, "comment-too-long", "DecisionCommentTooLong", MaxComment);
        var asked = Trimmed(body.Changes ?? []);
        if (decision != Decision.Approve && comment.Length == 0 && asked.IsEmpty) return Answer.Problem(StatusCodes.Status400BadRequest, "comment-required", "DecisionNeedsComment");

        var said = new DecisionRecord
        {
            Approver = ticket.Approver,
            Decision = decision,
            Comment = comment,
            Reviewed = body.Reviewed ?? [],
            Changes = asked,
            At = time.GetUtcNow(),
        };
        if (await ChangeProblemAsync(ticket, said, cancellation) is { } wrong) return wrong;
        if (await ReviewProblemAsync(ticket, said, cancellation) is { } problem) return problem;
        return await TakeAsync(client, ticket, said, cancellation);
    }

    private async Task<IResult> TakeAsync(DurableTaskClient client, DecisionTicket ticket, DecisionRecord said, CancellationToken cancellation)
    {
        var first = await decisions.FindAsync(ticket.Form, ticket.Step, ticket.Approver, cancellation);
        if (first is null)
        {
            var (late, asked) = await AskedAsync(ticket, cancellation);
            if (late is not null) return late;
            first = await decisions.KeepAsync(ticket.Form, ticket.Step, said, asked!.Quorum, cancellation);
            if (first is null) return TooLate(FormStatus.Waiting);
        }

        if (!first.SaysTheSame(said))
            return Answer.Problem(StatusCodes.Status409Conflict, "decided-differently", "DecisionOther", Words(first.Decision), first.At.UtcDateTime.ToString("u", System.Globalization.CultureInfo.InvariantCulture));
        // Raised again where it was said again: the step drops what it has seen, and an event may have been lost with its sender.
        await ApprovalSignals.TryRaiseAsync(client, ticket.StepInstance, ApprovalSignals.Decision, new DecisionSignal(ticket.Approver), cancellation);
        var (zh, en) = Resources.Messages.Get("DecisionRecorded", Words(first.Decision));
        return Results.Json(new DecisionAnswer(first.Decision, first.At, zh, en), AppJson.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private static (string Zh, string En) Words(Decision decision) => Resources.Messages.Get("Decision_" + AppJson.Name(decision));

    private static IResult TooLate(string status) =>
        Answer.Problem(StatusCodes.Status409Conflict, "too-late", "DecisionTooLate", Resources.Messages.Get("Status_" + status));

    /// <summary>The approver's inbox row; a problem where the form does not wait for the ticket's approver at its step any more.</summary>
    private async Task<(IResult? Late, InboxRow? Asked)> AskedAsync(DecisionTicket ticket, CancellationToken cancellation)
    {
        var row = await tables.FindAsync<EvaluationRow>(TableNames.Evaluations, ticket.Form.Year, ticket.Form.FormKey, cancellation);
        var waits = row is { Status: FormStatus.Waiting } && row.Round == ticket.Form.Round && row.CurrentStep == ticket.Step;
        // One who let the due time pass is not asked any more, though the form waits for another at the same step.
        var asked = waits ? await inbox.FindAsync(new StepPlace(ticket.Form, ticket.Step, ticket.StepInstance), ticket.DueAt.UtcDateTime, ticket.Approver, cancellation) : null;
        return (asked is null ? TooLate(row?.Status ?? FormStatus.Superseded) : null, asked);
    }

    private static ImmutableArray<RequestedChange> Trimmed(ImmutableArray<RequestedChange> changes) =>
        [.. changes.Select(change => change is { Text: { } text } ? change with { Text = text.Trim() } : change)];

    /// <summary>A problem where a change is asked for by a decision that is no return, or cannot be found on the form.</summary>
    private async Task<IResult?> ChangeProblemAsync(DecisionTicket ticket, DecisionRecord said, CancellationToken cancellation)
    {
        if (said.Changes.IsEmpty) return null;
        if (said.Decision != Decision.Return) return Answer.Problem(StatusCodes.Status400BadRequest, "changes-unasked", "DecisionChangesUnasked");
        if (said.Changes.Length > RequestedChange.MaxCount)
            return Answer.Problem(StatusCodes.Status400BadRequest, "changes-too-many", "DecisionChangesTooMany", RequestedChange.MaxCount);
        return await changes.FirstWrongAsync(ticket.Form, said.Changes, cancellation) is { } number
            ? Answer.Problem(StatusCodes.Status400BadRequest, "change-wrong", "DecisionChangeWrong", number, RequestedChange.MaxText)
            : null;
    }

    /// <summary>A problem where a reviewed score is above its row's weight, or differs from the self-score without a reason.</summary>
    private async Task<IResult?> ReviewProblemAsync(DecisionTicket ticket, DecisionRecord said, CancellationToken cancellation)
    {
        if (said.Reviewed.Select(review => review.Row).Distinct().Count() != said.Reviewed.Length)
            return Answer.Problem(StatusCodes.Status400BadRequest, "review-twice", "DecisionBadRequest", "reviewed");
        foreach (var review in said.Reviewed)
        {
            var key = review.Row.ToString("D3", System.Globalization.CultureInfo.InvariantCulture);
            var row = await tables.FindAsync<IndicatorRow>(TableNames.Indicators, ticket.Form.FormKey, key, cancellation);
            var score = Fixed.Hundredths(review.Score);
            var allowed = row is not null && score is >= 0 && score <= (row.WeightHundredths ?? 0)
                && (score == row.SelfScoreHundredths || !string.IsNullOrWhiteSpace(review.Reason)) && (review.Reason?.Length ?? 0) <= MaxComment;
            if (!allowed) return Answer.Problem(StatusCodes.Status400BadRequest, "review-wrong", "DecisionReviewWrong", review.Row);
        }

        return null;
    }

    private static async Task<DecisionBody?> ReadBodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType() || request.ContentLength > MaxBody) return null;
        try
        {
            return await JsonSerializer.DeserializeAsync<DecisionBody>(request.Body, AppJson.Options, cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
